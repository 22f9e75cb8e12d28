/** Workbooks of Excel since 2007, read as a stream. */
@NullMarked
package io.ragstone.adapters.parsers.office.sheets;

import org.jspecify.annotations.NullMarked;
