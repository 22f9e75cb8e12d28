/** Chats and sessions of RAGFlow's web interface, which calls them dialogs and conversations. */
@NullMarked
package io.ragstone.surfaces.ragflow.dialog;

import org.jspecify.annotations.NullMarked;
