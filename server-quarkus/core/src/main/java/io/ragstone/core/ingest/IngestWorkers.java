package io.ragstone.core.ingest;

import io.ragstone.core.knowledge.IndexKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.MDC.MDCCloseable;

/**
 * The threads that work on queued documents. They look into the queue when woken, and now and then by themselves: for
 * retries that fall due, and for what another server, or this one before a crash, has left behind.
 */
public final class IngestWorkers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IngestWorkers.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final JobQueue jobs;
    private final Ingestion ingestion;
    private final IngestSettings settings;
    private final Map<Thread, Held> held = new ConcurrentHashMap<>();
    private final Object interrupting = new Object();
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("ingest-pulse").daemon().factory());
    private final Semaphore work = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong done = new AtomicLong();
    private final String server = UUID.randomUUID().toString().substring(0, 8);
    private volatile boolean closed;

    public IngestWorkers(JobQueue jobs, Ingestion ingestion, IngestSettings settings) {
        this.jobs = jobs;
        this.ingestion = ingestion;
        this.settings = settings;
    }

    /** What a thread is working on. */
    private record Held(IngestJob job, String worker) {}

    public void start() {
        long beat = settings.lease().toMillis() / 3;
        pulse.scheduleWithFixedDelay(this::prolongLeases, beat, beat, TimeUnit.MILLISECONDS);
        for (int i = 1; i <= settings.workers(); i++) {
            String name = "ingest-" + server + "-" + i;
            threads.add(Thread.ofPlatform().name(name).daemon().start(() -> loop(name)));
        }
    }

    /** Says that there may be something to do. */
    public void wake() {
        work.release(settings.workers());
    }

    private void loop(String worker) {
        Unindexed unindexed = new Unindexed();
        while (!closed) {
            try {
                if (!workOnce(worker, unindexed)) {
                    boolean woken = work.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                    if (woken) {
                        work.drainPermits();
                    }
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                LOG.error("Worker {} could not finish a job; it goes on with the next one.", worker, e);
                pause();
            }
        }
    }

    private boolean workOnce(String worker, Unindexed unindexed) {
        Optional<IngestJob> job = jobs.claim(worker, settings.lease());
        if (job.isEmpty()) {
            unindexed.settle();
            return false;
        }
        workOn(job.get(), worker).ifPresent(unindexed::add);
        unindexed.settleIfDue();
        done.incrementAndGet();
        return true;
    }

    /**
     * What one thread has published and not put into the index. Doing that for every small document by itself would take
     * longer than the documents; a search that comes before it does it for itself.
     */
    private final class Unindexed {
        private final Set<IndexKey> keys = new LinkedHashSet<>();
        private long since;

        void add(IndexKey key) {
            if (keys.isEmpty()) {
                since = System.nanoTime();
            }
            keys.add(key);
        }

        void settleIfDue() {
            if (System.nanoTime() - since > LOOK.toNanos()) {
                settle();
            }
        }

        void settle() {
            List<IndexKey> now = List.copyOf(keys);
            keys.clear();
            now.forEach(ingestion::makeSearchable);
        }
    }

    private Optional<IndexKey> workOn(IngestJob job, String worker) {
        held.put(Thread.currentThread(), new Held(job, worker));
        try (MDCCloseable tenant = MDC.putCloseable("tenant", job.tenantId().toString())) {
            return ingestion.run(job, worker);
        } finally {
            letGo();
        }
    }

    /** From here on nobody interrupts this thread any more, and an interrupt that came for the job is forgotten. */
    private void letGo() {
        synchronized (interrupting) {
            held.remove(Thread.currentThread());
            Thread.interrupted();
        }
    }

    /** Long steps do not report; this does it for them, and interrupts those whose job is no longer theirs. */
    private void prolongLeases() {
        held.forEach((thread, mine) -> {
            try {
                if (!jobs.renew(mine.job(), mine.worker(), settings.lease())) {
                    interrupt(thread, mine);
                }
            } catch (RuntimeException e) {
                LOG.warn(
                        "The lease of document {} could not be prolonged.",
                        mine.job().documentId(),
                        e);
            }
        });
    }

    private void interrupt(Thread thread, Held mine) {
        synchronized (interrupting) {
            if (mine.equals(held.get(thread))) {
                thread.interrupt();
            }
        }
    }

    /** After something unforeseen, so that a broken database is not asked without end. */
    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the workers are at it. */
    public boolean alive() {
        return !threads.isEmpty() && threads.stream().allMatch(Thread::isAlive);
    }

    public long jobsDone() {
        return done.get();
    }

    /** How many documents are worked on at this moment. */
    public int working() {
        return held.size();
    }

    /** What the names of the workers begin with: another one each time that the server starts. */
    public String server() {
        return server;
    }

    @Override
    public void close() {
        closed = true;
        pulse.shutdown();
        held.forEach(this::interrupt);
        wake();
        for (Thread thread : threads) {
            try {
                thread.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
