package io.ragstone.sdk.ask.talk;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.wire.Fields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said in a talk.
 *
 * <pre>{@code
 * talk.messages().forEach(said -> System.out.println(said.role() + ": " + said.content()));
 * }</pre>
 *
 * @param id its id
 * @param role who said it: {@code user}, {@code assistant}, or {@code agent} for a person who took over
 * @param agentEmail which person said it
 * @param content what was said
 * @param createdAt when it was said
 */
public record TalkMessage(
        String id,
        String role,
        @Nullable String agentEmail,
        String content,
        @Nullable Instant createdAt) {
    static TalkMessage of(JsonNode json) {
        Fields fields = new Fields(json);
        return new TalkMessage(
                fields.textOrEmpty("id"),
                fields.textOrEmpty("role"),
                fields.text("agent_email"),
                fields.textOrEmpty("content"),
                fields.instant("created_at"));
    }
}
