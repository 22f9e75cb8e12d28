/** Searches in datasets. */
@NullMarked
package io.ragstone.surfaces.ragflow.retrieval;

import org.jspecify.annotations.NullMarked;
