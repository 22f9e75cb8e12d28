/** How texts and questions are cut into words and marked, the same for every search engine: what one finds by its words, the others find too. */
@NullMarked
package io.ragstone.adapters.analysis;

import org.jspecify.annotations.NullMarked;
