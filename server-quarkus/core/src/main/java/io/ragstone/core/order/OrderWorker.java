package io.ragstone.core.order;

import io.ragstone.core.call.Reach;
import io.ragstone.core.call.ReachOfWork;
import io.ragstone.core.service.RunningService;
import io.ragstone.core.service.Schedule;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on orders, one after the other, in a thread of its own; and on those that a caller waits for in the caller's. It
 * looks for them when woken, and now and then by itself: for what another server, or this one before a crash, has left
 * behind.
 */
public final class OrderWorker<O extends WorkOrder> implements RunningService {
    private static final Logger LOG = LoggerFactory.getLogger(OrderWorker.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final String prefix;
    private final WorkOrderStore<O> orders;
    private final Duration lease;
    private final OrderedWork<O> work;
    private final ReachOfWork reach;
    private final Semaphore calls = new Semaphore(0);
    private final Set<Held<O>> held = ConcurrentHashMap.newKeySet();
    private final Schedule pulse;
    private int starts;
    private volatile boolean stopped;
    private volatile @Nullable Thread thread;

    /**
     * @param name what it is called where it is listed and logged
     * @param lease how long a worker may be silent before another one takes its order over
     */
    public OrderWorker(String name, WorkOrderStore<O> orders, Duration lease, OrderedWork<O> work, ReachOfWork reach) {
        this.name = name;
        this.prefix = name + "-" + UUID.randomUUID().toString().substring(0, 8);
        this.orders = orders;
        this.lease = lease;
        this.work = work;
        this.reach = reach;
        Duration beat = lease.dividedBy(3);
        this.pulse = new Schedule(name + "-pulse").every(beat, beat, this::prolongLeases);
    }

    /** What is being worked on, and in whose name. */
    private record Held<O>(O order, String worker) {}

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized void start() {
        stopped = false;
        if (thread == null) {
            String worker = prefix + "-" + ++starts;
            Thread fresh = Thread.ofPlatform().daemon().name(worker).unstarted(() -> loop(worker));
            thread = fresh;
            pulse.start();
            fresh.start();
        }
    }

    /** Says that there may be something to do. */
    public void wake() {
        calls.release();
    }

    /** In whose name an order is begun that a caller then has performed. */
    public String nameForCallers() {
        return prefix;
    }

    /** Works, in the caller's thread, on an order that was begun in the name for callers; returns how far it came. */
    public O perform(O order) {
        return workOn(order, prefix, () -> stopped);
    }

    private void loop(String worker) {
        while (!isOver()) {
            boolean worked = false;
            try {
                worked = workOnce(worker);
            } catch (RuntimeException e) {
                LOG.error("The {} could not go on; its order is taken up again when the lease has run out.", name, e);
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

    private boolean workOnce(String worker) {
        Optional<O> order = orders.claim(worker, lease);
        order.ifPresentOrElse(claimed -> workOn(claimed, worker, this::isOver), work::whileIdle);
        return order.isPresent();
    }

    private O workOn(O order, String worker, BooleanSupplier stopping) {
        Held<O> mine = new Held<>(order, worker);
        held.add(mine);
        try {
            return reach.within(Reach.of(order.tenantId()), () -> work.run(order, worker, stopping));
        } finally {
            held.remove(mine);
        }
    }

    private boolean waited() {
        try {
            if (calls.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                calls.drainPermits();
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A slow model does not report; this does it for it. That an order is lost shows with the next step. */
    private void prolongLeases() {
        for (Held<O> mine : held) {
            try {
                orders.renew(mine.order(), mine.worker(), lease);
            } catch (RuntimeException e) {
                LOG.warn("The lease of an order of the {} could not be prolonged.", name, e);
            }
        }
    }

    /** Ends after the step that is being done; an interrupt would tear the files of some engines. */
    @Override
    public synchronized void stop() {
        stopped = true;
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
