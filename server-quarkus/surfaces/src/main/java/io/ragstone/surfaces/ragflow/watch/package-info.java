/** How RAGFlow shows the state of the server. */
@NullMarked
package io.ragstone.surfaces.ragflow.watch;

import org.jspecify.annotations.NullMarked;
