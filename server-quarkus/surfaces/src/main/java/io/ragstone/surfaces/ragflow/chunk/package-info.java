/** The chunks of documents, listed and edited. */
@NullMarked
package io.ragstone.surfaces.ragflow.chunk;

import org.jspecify.annotations.NullMarked;
