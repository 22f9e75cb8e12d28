package io.ragstone.sdk.ask.answering;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.ask.answer.AskTokens;
import io.ragstone.sdk.ask.answer.Intent;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Words;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question that was asked, and what became of it.
 *
 * <pre>{@code
 * shop.answering().questions().stream()
 *         .filter(asked -> asked.confidence() < 0.3)
 *         .forEach(asked -> System.out.println(asked.question()));
 * }</pre>
 *
 * @param id the answer's id
 * @param conversationId the talk
 * @param knowledgeBaseId where it was to be looked; {@code null} for everywhere
 * @param question what was asked
 * @param answer what was answered
 * @param intent what was asked for
 * @param route the way that the answer came, as a {@link io.ragstone.sdk.ask.answer.Route} in small letters; {@code
 *     failed} where there was none
 * @param fromWiki whether the words are those of a page of the wiki
 * @param confidence how far the answer can be relied on, from 0 to 1
 * @param tokens what models used for it
 * @param latency how long it took
 * @param createdAt when it was answered
 */
public record AskedQuestion(
        String id,
        String conversationId,
        @Nullable String knowledgeBaseId,
        String question,
        String answer,
        Intent intent,
        String route,
        boolean fromWiki,
        double confidence,
        AskTokens tokens,
        Duration latency,
        @Nullable Instant createdAt) {
    static AskedQuestion of(JsonNode json) {
        Fields fields = new Fields(json);
        Double confidence = fields.decimal("confidence");
        return new AskedQuestion(
                fields.requiredText("id"),
                fields.textOrEmpty("conversation_id"),
                fields.text("knowledge_base_id"),
                fields.textOrEmpty("question"),
                fields.textOrEmpty("answer"),
                Words.read(Intent.class, fields.textOrEmpty("intent")),
                fields.textOrEmpty("route"),
                Boolean.TRUE.equals(fields.flag("from_wiki")),
                confidence == null ? 0 : confidence,
                AskTokens.of(fields.node("tokens")),
                Duration.ofMillis(fields.count("latency_ms")),
                fields.instant("created_at"));
    }
}
