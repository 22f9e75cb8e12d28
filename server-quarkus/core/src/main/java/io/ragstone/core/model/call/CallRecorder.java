package io.ragstone.core.model.call;

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

/** Keeps calls, many at a time and behind the back of whoever makes them. */
public final class CallRecorder implements ModelCallListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CallRecorder.class);
    private static final Duration PULSE = Duration.ofMillis(500);
    private static final Duration TIDYING = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** More than this wait only where the database has been away for long. */
    private static final int MOST_WAITING = 50_000;

    private static final int BATCH = 500;

    private final ModelCallStore store;
    private final Duration kept;
    private final Clock clock;
    private final BlockingQueue<ModelCall> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final List<ModelCall> batch = new ArrayList<>();
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("model-calls").daemon().factory());
    private Instant tidied = Instant.EPOCH;

    /** @param kept how long single calls are kept */
    public CallRecorder(ModelCallStore store, Duration kept, Clock clock) {
        this.store = store;
        this.kept = kept;
        this.clock = clock;
    }

    public void start() {
        pulse.scheduleWithFixedDelay(this::flush, PULSE.toMillis(), PULSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void ended(ModelCall call) {
        if (!waiting.offer(call)) {
            LOG.warn("A call of {} is not recorded: too many others wait for the database.", call.endpoint());
        }
    }

    /** Keeps what waits now. What cannot be kept is tried again with the next ones. */
    public synchronized void flush() {
        try {
            while (!batch.isEmpty() || waiting.drainTo(batch, BATCH) > 0) {
                store.add(List.copyOf(batch));
                batch.clear();
            }
            tidy();
        } catch (RuntimeException e) {
            LOG.warn("Calls of models could not be recorded; it is tried again.", e);
        }
    }

    private void tidy() {
        Instant now = clock.instant();
        if (now.isAfter(tidied.plus(TIDYING))) {
            tidied = now;
            store.forgetBefore(now.minus(kept));
        }
    }

    @Override
    public void close() {
        pulse.shutdown();
        try {
            if (!pulse.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("The last calls of models are not recorded: the database takes too long.");
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        flush();
    }
}
