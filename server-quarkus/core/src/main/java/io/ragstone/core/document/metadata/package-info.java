/** What documents say about themselves: counted over a knowledge base, and changed in many at once. */
@NullMarked
package io.ragstone.core.document.metadata;

import org.jspecify.annotations.NullMarked;
