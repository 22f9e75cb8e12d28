package io.ragstone.core.tracing;

import io.ragstone.core.model.SecretBox;
import io.ragstone.core.service.RunningService;
import io.ragstone.core.trace.Trace;
import io.ragstone.core.trace.TraceListener;
import io.ragstone.core.tracing.TraceReceiver.Login;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends traces, many at a time and in a thread of its own. When they come faster than they are taken, the newest are
 * dropped; who does not take any is left alone for a while.
 */
public final class TraceSender implements TraceListener, RunningService {
    private static final Logger LOG = LoggerFactory.getLogger(TraceSender.class);
    private static final int MOST_WAITING = 2_000;
    private static final int BATCH = 100;
    private static final int MOST_KNOWN = 50_000;
    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TracingAccountStore accounts;
    private final TraceReceiver receiver;
    private final SecretBox secrets;
    private final Clock clock;
    private final BlockingQueue<Trace> waiting;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();
    private final Map<UUID, Instant> leftAlone = new ConcurrentHashMap<>();
    private final AtomicLong dropped = new AtomicLong();
    private volatile @Nullable Thread thread;

    public TraceSender(TracingAccountStore accounts, TraceReceiver receiver, SecretBox secrets, Clock clock) {
        this(accounts, receiver, secrets, clock, MOST_WAITING);
    }

    TraceSender(TracingAccountStore accounts, TraceReceiver receiver, SecretBox secrets, Clock clock, int mostWaiting) {
        this.accounts = accounts;
        this.receiver = receiver;
        this.secrets = secrets;
        this.clock = clock;
        this.waiting = new LinkedBlockingQueue<>(mostWaiting);
    }

    /** What was found in the store, and until when nobody looks again. */
    private record Known(@Nullable Login login, Instant until) {}

    @Override
    public String name() {
        return "trace-sender";
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            Thread fresh = Thread.ofPlatform().name("traces").daemon().unstarted(this::loop);
            thread = fresh;
            fresh.start();
        }
    }

    @Override
    public boolean wants(UUID tenantId) {
        return login(tenantId).isPresent();
    }

    @Override
    public void ended(Trace trace) {
        if (!waiting.offer(trace)) {
            dropped.incrementAndGet();
        }
    }

    /** How many traces nobody could take. */
    public long dropped() {
        return dropped.get();
    }

    /** Has the account looked up anew. */
    public void forget(UUID tenantId) {
        known.remove(tenantId);
        leftAlone.remove(tenantId);
    }

    private Optional<Login> login(UUID tenantId) {
        Known before = known.get(tenantId);
        if (before == null || before.until().isBefore(clock.instant())) {
            if (known.size() > MOST_KNOWN) {
                known.clear();
            }
            Login login = accounts.find(tenantId)
                    .map(account -> TracingService.login(account, secrets))
                    .orElse(null);
            before = new Known(login, clock.instant().plus(KNOWN_FOR));
            known.put(tenantId, before);
        }
        return Optional.ofNullable(before.login());
    }

    private void loop() {
        while (Thread.currentThread() == thread) {
            try {
                Trace first = waiting.poll(1, TimeUnit.SECONDS);
                if (first != null) {
                    send(first);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Traces could not be sent; the next ones are tried.", e);
            }
        }
    }

    private void send(Trace first) {
        List<Trace> batch = new ArrayList<>(List.of(first));
        waiting.drainTo(batch, BATCH - 1);
        Map<UUID, List<Trace>> byTenant = new LinkedHashMap<>();
        batch.forEach(trace -> byTenant.computeIfAbsent(trace.tenantId(), any -> new ArrayList<>())
                .add(trace));
        byTenant.forEach(this::send);
    }

    private void send(UUID tenantId, List<Trace> traces) {
        Instant until = leftAlone.get(tenantId);
        Optional<Login> login = login(tenantId);
        if (login.isEmpty() || until != null && clock.instant().isBefore(until)) {
            dropped.addAndGet(traces.size());
            return;
        }
        try {
            receiver.send(login.get(), traces);
            leftAlone.remove(tenantId);
        } catch (RuntimeException e) {
            dropped.addAndGet(traces.size());
            leftAlone.put(tenantId, clock.instant().plus(LEFT_ALONE));
            LOG.warn(
                    "{} traces were not taken: {} It is tried again in {} s.",
                    traces.size(),
                    e.getMessage(),
                    LEFT_ALONE.toSeconds());
        }
    }

    /** What comes from now on waits for the next start, as far as there is room. */
    @Override
    public synchronized void stop() {
        Thread ending = thread;
        thread = null;
        if (ending == null) {
            return;
        }
        ending.interrupt();
        try {
            ending.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
