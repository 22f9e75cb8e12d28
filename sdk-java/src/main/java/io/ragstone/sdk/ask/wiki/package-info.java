/** The wikis of Baiyuan's API: pages that are compiled of documents, checked, and patched by hand. */
@NullMarked
package io.ragstone.sdk.ask.wiki;

import org.jspecify.annotations.NullMarked;
