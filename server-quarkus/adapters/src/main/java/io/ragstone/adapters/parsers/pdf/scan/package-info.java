/** Pages of a PDF that are pictures of a text: what stands on them is drawn and recognised. */
@NullMarked
package io.ragstone.adapters.parsers.pdf.scan;

import org.jspecify.annotations.NullMarked;
