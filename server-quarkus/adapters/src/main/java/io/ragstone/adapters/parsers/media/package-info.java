/** Sound recordings and films, which nothing here can read yet. */
@NullMarked
package io.ragstone.adapters.parsers.media;

import org.jspecify.annotations.NullMarked;
