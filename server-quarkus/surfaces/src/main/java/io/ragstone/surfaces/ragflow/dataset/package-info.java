/** Datasets, in RAGFlow's words. */
@NullMarked
package io.ragstone.surfaces.ragflow.dataset;

import org.jspecify.annotations.NullMarked;
