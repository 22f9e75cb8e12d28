/** A knowledge base's wiki: pages that say what its documents say, each claim with its source. */
@NullMarked
package io.ragstone.core.wiki;

import org.jspecify.annotations.NullMarked;
