/** Ollama's own API. */
@NullMarked
package io.ragstone.adapters.remote.ollama;

import org.jspecify.annotations.NullMarked;
