/** OpenAI's own Java client in front of a chat. */
@NullMarked
package io.ragstone.samples.openai;

import org.jspecify.annotations.NullMarked;
