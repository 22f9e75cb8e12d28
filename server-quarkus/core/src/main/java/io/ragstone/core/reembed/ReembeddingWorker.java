package io.ragstone.core.reembed;

import io.ragstone.core.service.RunningService;
import io.ragstone.core.service.Schedule;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that works on orders, one after the other. It looks for them when woken, and now and then by itself: for
 * what another server, or this one before a crash, has left behind.
 */
public final class ReembeddingWorker implements RunningService {
    private static final Logger LOG = LoggerFactory.getLogger(ReembeddingWorker.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Reembedder reembedder;
    private final String prefix = "reindex-" + UUID.randomUUID().toString().substring(0, 8);
    private final Semaphore work = new Semaphore(0);
    private final Schedule pulse;
    private int starts;
    private volatile @Nullable Held held;
    private volatile @Nullable Thread thread;

    public ReembeddingWorker(Reembedder reembedder) {
        this.reembedder = reembedder;
        Duration beat = reembedder.lease().dividedBy(3);
        this.pulse = new Schedule("reindex-pulse").every(beat, beat, this::prolongLease);
    }

    /** What is being worked on, and in whose name. */
    private record Held(Reembedding order, String worker) {}

    @Override
    public String name() {
        return "reindexing-worker";
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            String name = prefix + "-" + ++starts;
            Thread fresh = Thread.ofPlatform().daemon().name(name).unstarted(() -> loop(name));
            thread = fresh;
            pulse.start();
            fresh.start();
        }
    }

    /** Says that there may be something to do. */
    public void wake() {
        work.release();
    }

    private void loop(String name) {
        while (!isOver()) {
            boolean worked = false;
            try {
                worked = workOnce(name);
            } catch (RuntimeException e) {
                LOG.error("A reindexing could not go on; it is taken up again when its lease has run out.", e);
            }
            if (!worked && !waited()) {
                return;
            }
        }
    }

    /** Whether the thread that asks is no longer the one that shall work. */
    private boolean isOver() {
        return Thread.currentThread() != thread;
    }

    private boolean workOnce(String name) {
        Optional<Reembedding> order = reembedder.claim(name);
        order.ifPresentOrElse(claimed -> workOn(claimed, name), reembedder::followOthers);
        return order.isPresent();
    }

    private void workOn(Reembedding order, String name) {
        Held mine = new Held(order, name);
        held = mine;
        try {
            reembedder.run(order, name, this::isOver);
        } finally {
            if (held == mine) {
                held = null;
            }
        }
    }

    private boolean waited() {
        try {
            if (work.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                work.drainPermits();
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A slow model does not report; this does it for it. That the order is lost shows with the next step. */
    private void prolongLease() {
        Held mine = held;
        try {
            if (mine != null) {
                reembedder.renew(mine.order(), mine.worker());
            }
        } catch (RuntimeException e) {
            LOG.warn("The lease of a reindexing could not be prolonged.", e);
        }
    }

    /** Ends after the batch that is being embedded; an interrupt would tear the files of some engines. */
    @Override
    public synchronized void stop() {
        Thread ending = thread;
        thread = null;
        if (ending == null) {
            return;
        }
        wake();
        try {
            ending.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pulse.stop();
    }

    @Override
    public State state() {
        Thread present = thread;
        if (present == null) {
            return State.STOPPED;
        }
        return present.isAlive() ? State.RUNNING : State.BROKEN;
    }
}
