/** Rich text (RTF): control words and groups, read as a stream. */
@NullMarked
package io.ragstone.adapters.parsers.office.rtf;

import org.jspecify.annotations.NullMarked;
