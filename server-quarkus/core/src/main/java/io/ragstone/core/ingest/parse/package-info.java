/** How files are read into blocks of text, whatever their format. */
@NullMarked
package io.ragstone.core.ingest.parse;

import org.jspecify.annotations.NullMarked;
