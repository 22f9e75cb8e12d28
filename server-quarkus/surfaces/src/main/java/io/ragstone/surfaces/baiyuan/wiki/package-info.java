/** Baiyuan's wiki: pages that are compiled of documents, checked, read and patched. */
@NullMarked
package io.ragstone.surfaces.baiyuan.wiki;

import org.jspecify.annotations.NullMarked;
