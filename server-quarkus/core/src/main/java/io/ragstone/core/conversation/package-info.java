/** Assistants, and what was said to them. */
@NullMarked
package io.ragstone.core.conversation;

import org.jspecify.annotations.NullMarked;
