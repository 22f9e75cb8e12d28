package io.ragstone.core.wiki.run;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on orders: on those that a caller waits for in the caller's thread, on others in its own. It looks for them when
 * woken, and now and then by itself: for what another server, or this one before a crash, has left behind.
 */
public final class CompileWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CompileWorker.class);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CompileRun run;
    private final String name = "wiki-" + UUID.randomUUID().toString().substring(0, 8);
    private final Semaphore work = new Semaphore(0);
    private final Map<UUID, CompileOrder> held = new ConcurrentHashMap<>();
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("wiki-pulse").daemon().factory());
    private volatile boolean closed;
    private @Nullable Thread thread;

    public CompileWorker(CompileRun run) {
        this.run = run;
    }

    public synchronized void start() {
        long beat = run.lease().toMillis() / 3;
        pulse.scheduleWithFixedDelay(this::prolongLeases, beat, beat, TimeUnit.MILLISECONDS);
        thread = Thread.ofPlatform().daemon().name(name).start(this::loop);
    }

    String name() {
        return name;
    }

    /** Says that there may be something to do. */
    public void wake() {
        work.release();
    }

    /** Works on an order that is this worker's already; returns how far it came. */
    CompileOrder perform(CompileOrder order) {
        held.put(order.id(), order);
        try {
            return run.run(order, name, () -> closed);
        } finally {
            held.remove(order.id());
        }
    }

    private void loop() {
        while (!closed) {
            boolean worked = false;
            try {
                Optional<CompileOrder> order = run.claim(name);
                order.ifPresent(this::perform);
                worked = order.isPresent();
            } catch (RuntimeException e) {
                LOG.error("A wiki could not be compiled; it is taken up again when the lease has run out.", e);
            }
            if (!worked && !waited()) {
                return;
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

    /** A slow model does not report; this does it for it. That an order is lost shows with the next page. */
    private void prolongLeases() {
        for (CompileOrder order : held.values()) {
            try {
                run.renew(order, name);
            } catch (RuntimeException e) {
                LOG.warn("The lease of the compiling of a wiki could not be prolonged.", e);
            }
        }
    }

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
