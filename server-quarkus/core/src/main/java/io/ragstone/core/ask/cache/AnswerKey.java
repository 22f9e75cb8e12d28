package io.ragstone.core.ask.cache;

import io.ragstone.core.ask.settings.AskSettings;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For which questions an answer holds. Whatever may change it is in here, so that one that is not true any more is not
 * found any more.
 *
 * @param state what was known then
 */
public record AnswerKey(UUID tenantId, List<UUID> knowledgeBaseIds, String state, Manner manner) {
    public AnswerKey {
        knowledgeBaseIds = List.copyOf(knowledgeBaseIds);
    }

    /**
     * How the answer was wanted.
     *
     * @param systemPrompt what the model was told instead of what is usual; null for that
     * @param context what the asker had before them; null where nobody says
     */
    public record Manner(
            int maxTokens,
            @Nullable String systemPrompt,
            @Nullable String context,
            AskSettings settings) {}
}
