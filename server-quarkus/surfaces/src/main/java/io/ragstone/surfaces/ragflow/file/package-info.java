/** RAGFlow's file manager, which has two doors: one for API keys, and one for the sessions of its web interface. */
@NullMarked
package io.ragstone.surfaces.ragflow.file;

import org.jspecify.annotations.NullMarked;
