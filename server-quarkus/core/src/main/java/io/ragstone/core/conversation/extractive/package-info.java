/** The chat model inside the server: it answers in the sentences of the sources. */
@NullMarked
package io.ragstone.core.conversation.extractive;

import org.jspecify.annotations.NullMarked;
