package io.ragstone.core.service;

import io.ragstone.core.service.RunningService.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Chores that one thread does again and again, from each start to the next stop. */
public final class Schedule {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String thread;
    private final List<Chore> chores = new ArrayList<>();
    private volatile @Nullable Round round;

    /** @param thread what the thread is called */
    public Schedule(String thread) {
        this.thread = thread;
    }

    private record Chore(Duration first, Duration pause, Runnable work) {}

    /** What goes on from a start to a stop. */
    private record Round(ScheduledExecutorService timer, List<? extends Future<?>> planned) {}

    /**
     * Adds a chore.
     *
     * @param first how long after a start it is done for the first time
     * @param pause how long after its end it is done again
     */
    public synchronized Schedule every(Duration first, Duration pause, Runnable work) {
        chores.add(new Chore(first, pause, work));
        return this;
    }

    public synchronized void start() {
        if (round != null) {
            return;
        }
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(thread).daemon().factory());
        round = new Round(
                timer,
                chores.stream()
                        .map(chore -> timer.scheduleWithFixedDelay(
                                chore.work(),
                                chore.first().toMillis(),
                                chore.pause().toMillis(),
                                TimeUnit.MILLISECONDS))
                        .toList());
    }

    /** Lets the chore that is being done end, for a while, and begins none any more; false when it did not end by itself. */
    public synchronized boolean stop() {
        Round ending = round;
        round = null;
        if (ending == null) {
            return true;
        }
        ending.timer().shutdown();
        try {
            if (ending.timer().awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ending.timer().shutdownNow();
        return false;
    }

    /** A chore that threw something is done no more. */
    public State state() {
        Round present = round;
        if (present == null) {
            return State.STOPPED;
        }
        return present.planned().stream().anyMatch(Future::isDone) ? State.BROKEN : State.RUNNING;
    }
}
