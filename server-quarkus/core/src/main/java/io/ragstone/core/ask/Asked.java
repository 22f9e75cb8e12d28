package io.ragstone.core.ask;

import io.ragstone.core.ask.reply.Intent;
import io.ragstone.core.ask.reply.Reply;
import io.ragstone.core.ask.session.HandoverState;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A question that was answered.
 *
 * @param handover who speaks from now on
 */
public record Asked(
        UUID conversationId,
        UUID messageId,
        Intent intent,
        Reply reply,
        HandoverState handover,
        Duration took,
        Instant at) {}
