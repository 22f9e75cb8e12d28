/** Wikis in the database: pages, patches, and orders to compile. */
@NullMarked
package io.ragstone.adapters.panache.wiki;

import org.jspecify.annotations.NullMarked;
