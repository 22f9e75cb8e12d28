package io.ragstone.core.ask.session;

import io.ragstone.core.call.Transactions;
import io.ragstone.core.conversation.ConversationStore;
import io.ragstone.core.service.RunningService;
import io.ragstone.core.service.Schedule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what was said. A talk that has a name is kept before its answer is complete; a single question, which nobody goes
 * on from yet, a moment later, so that its answer need not wait for the disk.
 */
public final class TurnKeeper implements RunningService {
    private static final Logger LOG = LoggerFactory.getLogger(TurnKeeper.class);
    private static final Duration PULSE = Duration.ofMillis(200);
    private static final Duration TIDYING = Duration.ofHours(1);
    private static final int BATCH = 200;

    /** More than this wait only where the database has been away for long. */
    private static final int MOST_WAITING = 20_000;

    private final AskSessionStore sessions;
    private final ConversationStore conversations;
    private final AskLog log;
    private final Transactions transactions;
    private final Duration kept;
    private final Clock clock;
    private final BlockingQueue<Turn> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final List<Turn> batch = new ArrayList<>();
    private final Schedule schedule = new Schedule("asked-questions").every(PULSE, PULSE, this::flush);
    private Instant tidied = Instant.EPOCH;

    /** @param kept how long the record of a question is kept */
    public TurnKeeper(
            AskSessionStore sessions,
            ConversationStore conversations,
            AskLog log,
            Transactions transactions,
            Duration kept,
            Clock clock) {
        this.sessions = sessions;
        this.conversations = conversations;
        this.log = log;
        this.transactions = transactions;
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "question-recorder";
    }

    @Override
    public void start() {
        schedule.start();
    }

    void keep(Turn turn) {
        transactions.run(() -> write(turn));
    }

    void keepSoon(Turn turn) {
        if (!waiting.offer(turn)) {
            keep(turn);
        }
    }

    private void write(Turn turn) {
        AskSession session = turn.session();
        if (turn.fresh()) {
            conversations.insert(turn.conversation());
            sessions.insert(session);
        }
        turn.messages().forEach(conversations::append);
        sessions.touch(
                session.tenantId(), session.conversationId(), turn.record().at(), session.doubts());
        log.add(turn.record());
    }

    /** Keeps what waits now. What cannot be kept is tried again with the next ones. */
    public synchronized void flush() {
        try {
            while (!batch.isEmpty() || waiting.drainTo(batch, BATCH) > 0) {
                transactions.run(() -> batch.forEach(this::write));
                batch.clear();
            }
            tidy();
        } catch (RuntimeException e) {
            LOG.warn("Questions could not be kept; it is tried again.", e);
        }
    }

    private void tidy() {
        Instant now = clock.instant();
        if (now.isAfter(tidied.plus(TIDYING))) {
            tidied = now;
            transactions.run(() -> log.forgetBefore(now.minus(kept)));
        }
    }

    @Override
    public void stop() {
        if (schedule.stop()) {
            flush();
        } else {
            LOG.warn("The last questions are not kept: the database takes too long.");
        }
    }

    @Override
    public State state() {
        return schedule.state();
    }
}
