package io.ragstone.core.ask.session;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A talk as it goes on.
 *
 * @param name what the API's client calls it; a talk without a name is called by its conversation's id
 * @param since when it came into its state
 * @param agent who took over; null while nobody has
 * @param reason why a person was called last; null where none ever was
 * @param doubts how many answers in a row were hardly ones
 * @param lastAt when something was said last
 */
public record AskSession(
        UUID conversationId,
        UUID tenantId,
        String name,
        HandoverState state,
        Instant since,
        @Nullable String agent,
        @Nullable String reason,
        int doubts,
        Instant createdAt,
        Instant lastAt) {
    private static final Duration ARCHIVED_AFTER = Duration.ofHours(24);

    static AskSession begun(UUID conversationId, UUID tenantId, String name, Instant now) {
        return new AskSession(conversationId, tenantId, name, HandoverState.AI_ACTIVE, now, null, null, 0, now, now);
    }

    /** As it is now: nobody has to look at it for time to pass. */
    public AskSession at(Instant now, Duration patience) {
        if (state == HandoverState.PENDING_HANDOFF && !now.isBefore(since.plus(patience))) {
            return in(HandoverState.AI_ACTIVE, since.plus(patience));
        }
        Instant archived = since.plus(ARCHIVED_AFTER);
        return state == HandoverState.ENDED && !now.isBefore(archived) ? in(HandoverState.ARCHIVED, archived) : this;
    }

    /** Whether nothing more is said in it. */
    public boolean isOver() {
        return state == HandoverState.ENDED || state == HandoverState.ARCHIVED;
    }

    public AskSession in(HandoverState other, Instant now) {
        return new AskSession(conversationId, tenantId, name, other, now, agent, reason, doubts, createdAt, lastAt);
    }

    public AskSession pending(String why, Instant now) {
        return new AskSession(
                conversationId, tenantId, name, HandoverState.PENDING_HANDOFF, now, null, why, 0, createdAt, lastAt);
    }

    public AskSession claimedBy(String who, Instant now) {
        return new AskSession(
                conversationId,
                tenantId,
                name,
                HandoverState.AGENT_ACTIVE,
                now,
                who,
                reason,
                doubts,
                createdAt,
                lastAt);
    }

    public AskSession doubting(int count) {
        return new AskSession(conversationId, tenantId, name, state, since, agent, reason, count, createdAt, lastAt);
    }
}
