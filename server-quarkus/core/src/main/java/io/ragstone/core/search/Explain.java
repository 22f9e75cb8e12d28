package io.ragstone.core.search;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks a search to say how it came to its answer.
 *
 * @param expected what should have been found; null when nothing particular was
 */
public record Explain(@Nullable Expected expected) {
    /**
     * A passage that somebody expected.
     *
     * @param passage its text, or a good part of it
     * @param documentId the document it is in; null when that is not known
     */
    public record Expected(String passage, @Nullable UUID documentId) {
        public Expected {
            Objects.requireNonNull(passage, "passage");
        }
    }
}
