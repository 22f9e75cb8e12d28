/**
 * RAGFlow's API: resources that translate between its words (datasets, 32-digit ids, codes inside HTTP 200) and the
 * core's. The order in which things are checked, and every message, is what RAGFlow's clients match on.
 */
@NullMarked
package io.ragstone.surfaces.ragflow;

import org.jspecify.annotations.NullMarked;
