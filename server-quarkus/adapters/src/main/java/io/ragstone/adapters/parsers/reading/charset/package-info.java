/** Which of the old encodings a text is in, told by how likely it is that somebody wrote what would be read. */
@NullMarked
package io.ragstone.adapters.parsers.reading.charset;

import org.jspecify.annotations.NullMarked;
