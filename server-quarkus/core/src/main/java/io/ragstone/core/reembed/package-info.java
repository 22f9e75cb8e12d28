/** Makes the vectors of whole knowledge bases anew, with the same embedding model or another one, while they are searched. */
@NullMarked
package io.ragstone.core.reembed;

import org.jspecify.annotations.NullMarked;
