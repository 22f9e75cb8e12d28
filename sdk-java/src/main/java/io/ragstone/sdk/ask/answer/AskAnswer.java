package io.ragstone.sdk.ask.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question.
 *
 * <pre>{@code
 * AskAnswer answer = shop.ask("How many days for return?");
 * System.out.println(answer.answer());
 * answer.sources().forEach(source -> System.out.println("  " + source.title()));
 * }</pre>
 *
 * @param answer the words; empty while a person speaks in the talk
 * @param sources what it rests on
 * @param responseTime how long the server took
 * @param fromWiki whether the words are those of a page of the wiki
 * @param tokens what models used for it
 * @param timestamp when it was given
 * @param conversationId the talk; as the session of the next question it goes on with this one
 * @param messageId the answer's own id
 * @param intent what is asked for
 * @param route the way that it came
 * @param fromCache whether it had been given before
 * @param confidence how far it can be relied on, from 0 to 1; below 0.3 it is hardly an answer; {@code null} where the
 *     server does not say
 * @param handoffStatus who speaks in the talk
 * @param citations the words that it rests on, where the tenant chose strict citation
 */
public record AskAnswer(
        String answer,
        List<AskSource> sources,
        Duration responseTime,
        boolean fromWiki,
        AskTokens tokens,
        @Nullable Instant timestamp,
        String conversationId,
        String messageId,
        Intent intent,
        Route route,
        boolean fromCache,
        @Nullable Double confidence,
        HandoffStatus handoffStatus,
        List<AskCitation> citations) {
    private static final double MILLIS = 1000;

    /** An answer; what is listed is copied. */
    public AskAnswer {
        sources = List.copyOf(sources);
        citations = List.copyOf(citations);
    }

    /** Reads what a server sent. */
    public static AskAnswer of(JsonNode json) {
        Fields fields = new Fields(json);
        Double seconds = fields.decimal("response_time");
        return new AskAnswer(
                fields.textOrEmpty("answer"),
                fields.objects("sources").stream().map(AskSource::of).toList(),
                Duration.ofMillis(seconds == null ? 0 : Math.round(seconds * MILLIS)),
                Boolean.TRUE.equals(fields.flag("from_wiki")),
                AskTokens.of(fields.node("tokens")),
                fields.instant("timestamp"),
                fields.textOrEmpty("conversation_id"),
                fields.textOrEmpty("message_id"),
                Words.read(Intent.class, fields.textOrEmpty("intent")),
                Words.read(Route.class, fields.textOrEmpty("route")),
                Boolean.TRUE.equals(fields.flag("from_cache")),
                fields.decimal("confidence"),
                Words.read(HandoffStatus.class, fields.textOrEmpty("handoff_status")),
                fields.objects("citations").stream().map(AskCitation::of).toList());
    }
}
