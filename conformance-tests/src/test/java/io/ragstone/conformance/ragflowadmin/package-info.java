/** RAGFlow's administration: every operation, who may call it, and what it refuses. */
@NullMarked
package io.ragstone.conformance.ragflowadmin;

import org.jspecify.annotations.NullMarked;
