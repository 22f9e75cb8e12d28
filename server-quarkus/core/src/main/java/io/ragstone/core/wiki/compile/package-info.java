/** Writes pages out of the passages that speak of a topic. */
@NullMarked
package io.ragstone.core.wiki.compile;

import org.jspecify.annotations.NullMarked;
