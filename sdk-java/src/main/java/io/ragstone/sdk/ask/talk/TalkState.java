package io.ragstone.sdk.ask.talk;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.ask.answer.HandoffStatus;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A talk as it was when it was asked for.
 *
 * <pre>{@code
 * if (talk.state().status() == HandoffStatus.PENDING_HANDOFF) {
 *     talk.claim("ann@example.org");
 * }
 * }</pre>
 *
 * @param conversationId the talk
 * @param sessionId what the client calls it
 * @param status who speaks in it
 * @param assignedTo who took over last
 * @param reason why a person was called last: {@code requested}, {@code legal}, {@code low_confidence}, or the words of
 *     whoever called
 * @param since since when it is as it is
 * @param createdAt when it began
 * @param lastMessageAt when something was said last
 * @param summary what somebody has to know who takes over
 */
public record TalkState(
        String conversationId,
        String sessionId,
        HandoffStatus status,
        @Nullable String assignedTo,
        @Nullable String reason,
        @Nullable Instant since,
        @Nullable Instant createdAt,
        @Nullable Instant lastMessageAt,
        TalkSummary summary) {
    static TalkState of(JsonNode json) {
        Fields fields = new Fields(json);
        return new TalkState(
                fields.requiredText("conversation_id"),
                fields.textOrEmpty("session_id"),
                Words.read(HandoffStatus.class, fields.textOrEmpty("status")),
                fields.text("assigned_to"),
                fields.text("reason"),
                fields.instant("since"),
                fields.instant("created_at"),
                fields.instant("last_message_at"),
                TalkSummary.of(fields.node("summary")));
    }
}
