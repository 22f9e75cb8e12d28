/** The metadata of a whole dataset, in RAGFlow's words. */
@NullMarked
package io.ragstone.surfaces.ragflow.metadata;

import org.jspecify.annotations.NullMarked;
