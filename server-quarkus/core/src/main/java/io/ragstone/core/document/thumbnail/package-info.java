/** Small pictures of documents, to recognise them by. */
@NullMarked
package io.ragstone.core.document.thumbnail;

import org.jspecify.annotations.NullMarked;
