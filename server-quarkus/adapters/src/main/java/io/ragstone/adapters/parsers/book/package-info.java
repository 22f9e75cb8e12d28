/** Electronic books, chapter by chapter. */
@NullMarked
package io.ragstone.adapters.parsers.book;

import org.jspecify.annotations.NullMarked;
