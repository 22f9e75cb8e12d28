/** Checks what pages say: that it is said once, has a source, and contradicts nothing. */
@NullMarked
package io.ragstone.core.wiki.lint;

import org.jspecify.annotations.NullMarked;
