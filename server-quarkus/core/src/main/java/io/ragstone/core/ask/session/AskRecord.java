package io.ragstone.core.ask.session;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question that was asked, and what became of it.
 *
 * @param id the reply's
 * @param knowledgeBaseId null for all of the tenant's
 * @param route {@code failed} where there was no answer
 */
public record AskRecord(
        UUID id,
        UUID tenantId,
        @Nullable UUID knowledgeBaseId,
        UUID conversationId,
        String question,
        String answer,
        String intent,
        String route,
        boolean fromWiki,
        double confidence,
        int promptTokens,
        int completionTokens,
        Duration took,
        Instant at) {
    public static final String FAILED = "failed";
}
