/** The wire format of OpenAI, which most providers speak. */
@NullMarked
package io.ragstone.adapters.remote.openai;

import org.jspecify.annotations.NullMarked;
