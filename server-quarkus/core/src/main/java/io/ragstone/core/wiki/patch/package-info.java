/** Facts that are put into a page by hand, and stay there. */
@NullMarked
package io.ragstone.core.wiki.patch;

import org.jspecify.annotations.NullMarked;
