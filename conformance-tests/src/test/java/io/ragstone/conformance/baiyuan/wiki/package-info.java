/** Baiyuan's wiki, as its clients see it. */
@NullMarked
package io.ragstone.conformance.baiyuan.wiki;

import org.jspecify.annotations.NullMarked;
