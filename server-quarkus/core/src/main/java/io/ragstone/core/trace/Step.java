package io.ragstone.core.trace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of some work, or the whole of it.
 *
 * @param parent the step that it is a part of; null for the whole
 * @param firstWord when the model began to speak; null where that is not known
 * @param model the model that was asked; null where there was none
 * @param tokens what the model used; null where that is not known
 * @param failure why it failed; null unless it did
 */
public record Step(
        String id,
        @Nullable String parent,
        Kind kind,
        String name,
        Instant begun,
        Instant ended,
        @Nullable Instant firstWord,
        String input,
        String output,
        @Nullable String model,
        @Nullable Tokens tokens,
        @Nullable String failure) {
    /** What is done in it. */
    public enum Kind {
        WORK,
        RETRIEVAL,
        RERANK,
        EMBEDDING,
        GENERATION
    }

    public record Tokens(long input, long output) {}
}
