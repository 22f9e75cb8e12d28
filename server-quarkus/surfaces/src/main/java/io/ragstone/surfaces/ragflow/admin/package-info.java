/** RAGFlow's administration: a surface of its own, with an envelope and HTTP statuses of its own, for administrators alone. */
@NullMarked
package io.ragstone.surfaces.ragflow.admin;

import org.jspecify.annotations.NullMarked;
