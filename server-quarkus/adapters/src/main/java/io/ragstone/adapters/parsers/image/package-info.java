/** The words on pictures, recognised by the Tesseract program where it is installed. */
@NullMarked
package io.ragstone.adapters.parsers.image;

import org.jspecify.annotations.NullMarked;
