package io.ragstone.core.document;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the user sees of a document's parsing.
 *
 * @param progress 0 to 1, or -1 when it failed
 * @param log one line for every step, in words
 */
public record ParseStatus(
        RunState state,
        double progress,
        String log,
        @Nullable Instant begunAt,
        Duration duration) {
    /** Stands in the log before the sentence that says why parsing failed. */
    public static final String FAILURE = "[ERROR] ";

    public static final ParseStatus UNSTARTED = new ParseStatus(RunState.UNSTARTED, 0, "", null, Duration.ZERO);

    /** Why it failed, in a sentence; empty when it did not. */
    public String failure() {
        int at = log.lastIndexOf(FAILURE);
        return state != RunState.FAILED || at < 0
                ? ""
                : log.substring(at + FAILURE.length()).lines().findFirst().orElse("");
    }
}
