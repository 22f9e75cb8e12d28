/** Questions to RAGFlow's chats, in its own form and in OpenAI's, answered event by event or whole. */
@NullMarked
package io.ragstone.surfaces.ragflow.converse;

import org.jspecify.annotations.NullMarked;
