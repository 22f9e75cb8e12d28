package io.ragstone.core.reembed;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that works on orders, one after the other. It looks for them when woken, and now and then by itself: for
 * what another server, or this one before a crash, has left behind.
 */
public final class ReembeddingWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReembeddingWorker.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Reembedder reembedder;
    private final String name = "reindex-" + UUID.randomUUID().toString().substring(0, 8);
    private final Semaphore work = new Semaphore(0);
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("reindex-pulse").daemon().factory());
    private volatile @Nullable Reembedding held;
    private volatile boolean closed;
    private @Nullable Thread thread;

    public ReembeddingWorker(Reembedder reembedder) {
        this.reembedder = reembedder;
    }

    public synchronized void start() {
        long beat = reembedder.lease().toMillis() / 3;
        pulse.scheduleWithFixedDelay(this::prolongLease, beat, beat, TimeUnit.MILLISECONDS);
        thread = Thread.ofPlatform().daemon().name(name).start(this::loop);
    }

    /** Says that there may be something to do. */
    public void wake() {
        work.release();
    }

    private void loop() {
        while (!closed) {
            boolean worked = false;
            try {
                worked = workOnce();
            } catch (RuntimeException e) {
                LOG.error("A reindexing could not go on; it is taken up again when its lease has run out.", e);
            }
            if (!worked && !waited()) {
                return;
            }
        }
    }

    private boolean workOnce() {
        Optional<Reembedding> order = reembedder.claim(name);
        order.ifPresentOrElse(this::workOn, reembedder::followOthers);
        return order.isPresent();
    }

    private void workOn(Reembedding order) {
        held = order;
        try {
            reembedder.run(order, name, () -> closed);
        } finally {
            held = null;
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
        Reembedding order = held;
        try {
            if (order != null) {
                reembedder.renew(order, name);
            }
        } catch (RuntimeException e) {
            LOG.warn("The lease of a reindexing could not be prolonged.", e);
        }
    }

    /** Ends after the batch that is being embedded; an interrupt would tear the files of some engines. */
    @Override
    public synchronized void close() {
        closed = true;
        pulse.shutdown();
        wake();
        try {
            if (thread != null) {
                thread.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
