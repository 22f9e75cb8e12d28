/** What sentences are, and which of their words say what they are about. */
@NullMarked
package io.ragstone.core.conversation.text;

import org.jspecify.annotations.NullMarked;
