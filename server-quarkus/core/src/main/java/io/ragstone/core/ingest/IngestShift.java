package io.ragstone.core.ingest;

import io.ragstone.core.call.Reach;
import io.ragstone.core.call.ReachOfWork;
import io.ragstone.core.ingest.job.IngestJob;
import io.ragstone.core.ingest.job.JobQueue;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.service.Schedule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.MDC.MDCCloseable;

/**
 * The threads that work from one start to the next stop. One that does not end in time has nothing to do with those of
 * the next shift.
 */
final class IngestShift {
    private static final Logger LOG = LoggerFactory.getLogger(IngestShift.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final JobQueue jobs;
    private final Ingestion ingestion;
    private final IngestSettings settings;
    private final ReachOfWork reach;
    private final Runnable done;
    private final Map<Thread, Held> held = new ConcurrentHashMap<>();
    private final Object interrupting = new Object();
    private final Semaphore work = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private final Schedule pulse;
    private volatile boolean over;

    /**
     * @param name what the names of the threads begin with
     * @param done is told of each job that was worked on
     */
    IngestShift(
            JobQueue jobs,
            Ingestion ingestion,
            IngestSettings settings,
            ReachOfWork reach,
            String name,
            Runnable done) {
        this.jobs = jobs;
        this.ingestion = ingestion;
        this.settings = settings;
        this.reach = reach;
        this.done = done;
        Duration beat = settings.lease().dividedBy(3);
        this.pulse = new Schedule("ingest-pulse").every(beat, beat, this::prolongLeases);
        for (int i = 1; i <= settings.workers(); i++) {
            String worker = name + "-" + i;
            threads.add(Thread.ofPlatform().name(worker).daemon().unstarted(() -> loop(worker)));
        }
    }

    /** What a thread is working on. */
    private record Held(IngestJob job, String worker) {}

    void begin() {
        pulse.start();
        threads.forEach(Thread::start);
    }

    /** Says that there may be something to do. */
    void wake() {
        work.release(settings.workers());
    }

    private void loop(String worker) {
        Unindexed unindexed = new Unindexed();
        while (!over) {
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
        done.run();
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
            if (over) {
                jobs.giveBack(job, worker);
                return Optional.empty();
            }
            return reach.within(Reach.of(job.tenantId()), () -> ingestion.run(job, worker));
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

    boolean isWhole() {
        return threads.stream().allMatch(Thread::isAlive);
    }

    int working() {
        return held.size();
    }

    /** Whoever is at work gives the job back, as soon as the step that it is at can be broken off. */
    void end() {
        over = true;
        held.forEach(this::interrupt);
        wake();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (Thread thread : threads) {
                thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pulse.stop();
    }
}
