/** RAGFlow's chats, which are assistants, and their sessions. */
@NullMarked
package io.ragstone.surfaces.ragflow.chat;

import org.jspecify.annotations.NullMarked;
