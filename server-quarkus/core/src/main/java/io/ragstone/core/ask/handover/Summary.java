package io.ragstone.core.ask.handover;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to know who takes over.
 *
 * @param customerName null where nobody said it
 * @param contextFacts what was answered so far
 * @param pendingFacts what was asked and not answered
 */
public record Summary(
        @Nullable String customerName,
        String mainQuestion,
        List<String> contextFacts,
        List<String> pendingFacts,
        List<String> suggestedActions,
        Sentiment sentiment) {
    /** How somebody seems to feel. */
    public enum Sentiment {
        NEUTRAL,
        FRUSTRATED,
        URGENT;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Summary {
        contextFacts = List.copyOf(contextFacts);
        pendingFacts = List.copyOf(pendingFacts);
        suggestedActions = List.copyOf(suggestedActions);
    }
}
