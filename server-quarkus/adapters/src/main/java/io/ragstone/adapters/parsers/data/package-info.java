/** Files of data: CSV, JSON and XML. Records that are alike become tables, everything else readable lines. */
@NullMarked
package io.ragstone.adapters.parsers.data;

import org.jspecify.annotations.NullMarked;
