/** Pages of a wiki: what they say, what it is taken from, and whether it still holds. */
@NullMarked
package io.ragstone.core.wiki.page;

import org.jspecify.annotations.NullMarked;
