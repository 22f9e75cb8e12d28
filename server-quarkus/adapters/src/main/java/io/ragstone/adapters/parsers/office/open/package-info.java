/** OpenDocument files, as LibreOffice writes them: texts, workbooks and presentations. */
@NullMarked
package io.ragstone.adapters.parsers.office.open;

import org.jspecify.annotations.NullMarked;
