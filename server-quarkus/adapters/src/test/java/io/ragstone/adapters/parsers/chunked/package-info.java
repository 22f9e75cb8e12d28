/** The chunk methods on real files. */
@NullMarked
package io.ragstone.adapters.parsers.chunked;

import org.jspecify.annotations.NullMarked;
