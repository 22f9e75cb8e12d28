/** Small pictures of what files look like: of pictures, and of the first pages of PDFs. */
@NullMarked
package io.ragstone.adapters.parsers.thumbnail;

import org.jspecify.annotations.NullMarked;
