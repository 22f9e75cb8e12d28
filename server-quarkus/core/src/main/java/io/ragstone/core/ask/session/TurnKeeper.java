package io.ragstone.core.ask.session;

import io.ragstone.core.call.Transactions;
import io.ragstone.core.conversation.ConversationStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what was said. A talk that has a name is kept before its answer is complete; a single question, which nobody goes
 * on from yet, a moment later, so that its answer need not wait for the disk.
 */
public final class TurnKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TurnKeeper.class);
    private static final Duration PULSE = Duration.ofMillis(200);
    private static final Duration TIDYING = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
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
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("asked-questions").daemon().factory());
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

    public void start() {
        pulse.scheduleWithFixedDelay(this::flush, PULSE.toMillis(), PULSE.toMillis(), TimeUnit.MILLISECONDS);
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
    public void close() {
        pulse.shutdown();
        try {
            if (!pulse.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("The last questions are not kept: the database takes too long.");
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        flush();
    }
}
