package io.ragstone.core.ask.step;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, and how it is to be answered.
 *
 * @param knowledgeBaseId null for all of the tenant's
 * @param session the talk that it belongs to, by its name or its conversation's id; null for none
 * @param systemPrompt what the model is told instead of what is usual; null for that
 * @param context what the asker has before them; null where nobody says
 */
public record Question(
        String text,
        @Nullable UUID knowledgeBaseId,
        @Nullable String session,
        double temperature,
        int maxTokens,
        @Nullable String systemPrompt,
        @Nullable String context) {
    public static final int USUAL_LENGTH = 800;

    public static Question of(String text) {
        return new Question(text, null, null, 0, USUAL_LENGTH, null, null);
    }

    public Question in(@Nullable UUID base) {
        return new Question(text, base, session, temperature, maxTokens, systemPrompt, context);
    }

    public Question within(@Nullable String talk) {
        return new Question(text, knowledgeBaseId, talk, temperature, maxTokens, systemPrompt, context);
    }
}
