package io.ragstone.core.watch;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A model was asked.
 *
 * @param model the model as {@code name@provider}
 * @param promptTokens how many tokens went in; 0 when nobody counted
 * @param completionTokens how many came out
 * @param failure why there was no answer; null when there was one
 */
public record ModelCall(
        UUID tenantId,
        Kind kind,
        String model,
        Duration took,
        long promptTokens,
        long completionTokens,
        @Nullable String failure) {
    /** What the model was asked for. */
    public enum Kind {
        CHAT,
        EMBEDDING,
        RERANK
    }

    /** The part after the last {@code @}. */
    public String provider() {
        return model.substring(model.lastIndexOf('@') + 1);
    }

    public long tokens() {
        return promptTokens + completionTokens;
    }
}
