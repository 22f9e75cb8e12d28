/** The bytes of files: stored, given up, and never forgotten, whatever a crash interrupts. */
@NullMarked
package io.ragstone.core.file.blob;

import org.jspecify.annotations.NullMarked;
