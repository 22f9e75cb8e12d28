/** What is known about a question as a tree, drawn by a chat model or out of the passages themselves. */
@NullMarked
package io.ragstone.core.conversation.outline;

import org.jspecify.annotations.NullMarked;
