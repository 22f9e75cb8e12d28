/** RAGFlow's administration of the server itself: its services, its settings and its surroundings. */
@NullMarked
package io.ragstone.surfaces.ragflow.admin.server;

import org.jspecify.annotations.NullMarked;
