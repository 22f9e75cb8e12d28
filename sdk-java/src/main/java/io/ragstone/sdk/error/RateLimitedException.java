package io.ragstone.sdk.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * There were too many requests (HTTP 429). Nothing was done.
 *
 * <pre>{@code
 * try {
 *     rag.createDataset("handbook");
 * } catch (RateLimitedException e) {
 *     Duration wait = e.retryAfter() == null ? Duration.ofSeconds(1) : e.retryAfter();
 *     scheduler.schedule(this::again, wait.toMillis(), MILLISECONDS);
 * }
 * }</pre>
 */
public final class RateLimitedException extends RagflowException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    /** A failure that the server told of. */
    public RateLimitedException(String message, ErrorDetails details, @Nullable Duration retryAfter) {
        super(message, details);
        this.retryAfter = retryAfter;
    }

    /** How long the server asks to wait, or {@code null} when it does not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
