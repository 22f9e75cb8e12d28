package io.ragstone.core.model.call;

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

/** Keeps calls, many at a time and behind the back of whoever makes them. */
public final class CallRecorder implements ModelCallListener, RunningService {
    private static final Logger LOG = LoggerFactory.getLogger(CallRecorder.class);
    private static final Duration PULSE = Duration.ofMillis(500);
    private static final Duration TIDYING = Duration.ofHours(1);

    /** More than this wait only where the database has been away for long. */
    private static final int MOST_WAITING = 50_000;

    private static final int BATCH = 500;

    private final ModelCallStore store;
    private final Duration kept;
    private final Clock clock;
    private final BlockingQueue<ModelCall> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final List<ModelCall> batch = new ArrayList<>();
    private final Schedule schedule = new Schedule("model-calls").every(PULSE, PULSE, this::flush);
    private Instant tidied = Instant.EPOCH;

    /** @param kept how long single calls are kept */
    public CallRecorder(ModelCallStore store, Duration kept, Clock clock) {
        this.store = store;
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "model-call-recorder";
    }

    @Override
    public void start() {
        schedule.start();
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
    public void stop() {
        if (schedule.stop()) {
            flush();
        } else {
            LOG.warn("The last calls of models are not recorded: the database takes too long.");
        }
    }

    @Override
    public State state() {
        return schedule.state();
    }
}
