package io.ragstone.core.ask;

import io.ragstone.core.ask.cache.AnswerCache;
import io.ragstone.core.ask.cache.SemanticCache;
import io.ragstone.core.ask.intent.Understood;
import io.ragstone.core.ask.mode.Modes;
import io.ragstone.core.ask.reply.Intent;
import io.ragstone.core.ask.reply.Reply;
import io.ragstone.core.ask.reply.Route;
import io.ragstone.core.ask.session.AskRecord;
import io.ragstone.core.ask.session.AskSession;
import io.ragstone.core.ask.session.AskSessionStore;
import io.ragstone.core.ask.session.AskSessions;
import io.ragstone.core.ask.session.HandoverState;
import io.ragstone.core.ask.session.Turn;
import io.ragstone.core.ask.step.Inquiry;
import io.ragstone.core.ask.step.Meanings;
import io.ragstone.core.model.ChatModel.Usage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done when a question was answered: the answer is remembered, the talk goes on, and all of it is kept. */
public final class Afterwards {
    /** After so many answers in a row that hardly are ones, a person is called. */
    private static final int MOST_DOUBTS = 3;

    private final AnswerCache answers;
    private final SemanticCache meaningful;
    private final Meanings meanings;
    private final Modes modes;
    private final AskSessions sessions;
    private final AskSessionStore store;
    private final Clock clock;

    public Afterwards(
            AnswerCache answers,
            SemanticCache meaningful,
            Meanings meanings,
            Modes modes,
            AskSessions sessions,
            AskSessionStore store,
            Clock clock) {
        this.answers = answers;
        this.meaningful = meaningful;
        this.meanings = meanings;
        this.modes = modes;
        this.sessions = sessions;
        this.store = store;
        this.clock = clock;
    }

    /** Who speaks from now on. */
    HandoverState kept(Inquiry inquiry, Understood understood, Reply reply, Duration took, Instant now) {
        if (reply.route() == Route.RAG && reply.whole()) {
            modes.answered(inquiry.tenantId(), took);
        }
        remember(inquiry, reply);
        AskSession session = inquiry.session();
        AskSession after = session.doubting(doubts(session, reply));
        AskRecord record = record(inquiry, understood.intent(), reply.route().label(), reply, took, now);
        boolean silent = reply.route() == Route.HANDOFF && reply.text().isEmpty();
        String why = callsForPerson(inquiry, understood, after);
        AskSession then = why == null ? after : after.pending(why, now);
        sessions.keep(new Turn(
                inquiry.fresh() ? then : after,
                inquiry.fresh(),
                inquiry.questionId(),
                inquiry.text(),
                silent ? null : reply,
                record));
        // Somebody else may have changed the talk meanwhile; then that counts.
        if (why != null && !inquiry.fresh()) {
            store.move(session, then);
        }
        return then.state();
    }

    private static int doubts(AskSession session, Reply reply) {
        boolean doubtful =
                reply.route() == Route.RAG || reply.route() == Route.DEGRADED || reply.route() == Route.CACHE;
        return switch (reply.route()) {
            case HANDOFF, SMALLTALK, OPINION -> session.doubts();
            default -> doubtful && reply.isDoubtful() ? session.doubts() + 1 : 0;
        };
    }

    private static @Nullable String callsForPerson(Inquiry inquiry, Understood understood, AskSession after) {
        if (after.state() != HandoverState.AI_ACTIVE
                || !inquiry.settings().handover().enabled()) {
            return null;
        }
        return understood.intent() == Intent.HANDOFF
                ? understood.reason()
                : after.doubts() >= MOST_DOUBTS ? "low_confidence" : null;
    }

    private void remember(Inquiry inquiry, Reply reply) {
        if (!inquiry.repeatable() || !reply.whole() || !reply.route().isWorkedOut()) {
            return;
        }
        Duration lifetime = Duration.ofSeconds(inquiry.settings().caching().seconds());
        if (inquiry.settings().steps().answerCache()) {
            answers.keep(inquiry.key(), inquiry.text(), reply, lifetime);
        }
        if (inquiry.settings().steps().semanticCache() && !reply.isDoubtful()) {
            meanings.of(inquiry)
                    .ifPresent(meaning -> meaningful.keep(inquiry.key(), inquiry.text(), meaning, reply, lifetime));
        }
    }

    /** There was no reply, or it broke off. */
    void failed(Inquiry inquiry, Intent intent, String said, Duration took) {
        Reply broken = new Reply(Route.DEGRADED, said, List.of(), List.of(), false, Usage.NONE, 0, false);
        AskRecord record = record(inquiry, intent, AskRecord.FAILED, broken, took, clock.instant());
        sessions.keep(
                new Turn(inquiry.session(), inquiry.fresh(), inquiry.questionId(), inquiry.text(), broken, record));
    }

    private static AskRecord record(
            Inquiry inquiry, Intent intent, String route, Reply reply, Duration took, Instant now) {
        UUID base = inquiry.question().knowledgeBaseId();
        return new AskRecord(
                inquiry.replyId(),
                inquiry.tenantId(),
                base,
                inquiry.session().conversationId(),
                inquiry.text(),
                reply.text(),
                intent.label(),
                route,
                reply.fromWiki(),
                reply.confidence(),
                reply.usage().prompt(),
                reply.usage().completion(),
                took,
                now);
    }
}
