package io.ragstone.core.ingest;

import io.ragstone.core.call.ReachOfWork;
import io.ragstone.core.ingest.job.JobQueue;
import io.ragstone.core.service.RunningService;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The threads that work on queued documents. They look into the queue when woken, and now and then by themselves: for
 * retries that fall due, and for what another server, or this one before a crash, has left behind.
 */
public final class IngestWorkers implements RunningService {
    private final JobQueue jobs;
    private final Ingestion ingestion;
    private final IngestSettings settings;
    private final ReachOfWork reach;
    private final AtomicLong done = new AtomicLong();
    private final String server = UUID.randomUUID().toString().substring(0, 8);
    private int shifts;
    private volatile @Nullable IngestShift shift;

    public IngestWorkers(JobQueue jobs, Ingestion ingestion, IngestSettings settings, ReachOfWork reach) {
        this.jobs = jobs;
        this.ingestion = ingestion;
        this.settings = settings;
        this.reach = reach;
    }

    @Override
    public String name() {
        return "ingest-workers";
    }

    @Override
    public synchronized void start() {
        if (shift == null) {
            String names = "ingest-" + server + "-" + ++shifts;
            IngestShift fresh = new IngestShift(jobs, ingestion, settings, reach, names, done::incrementAndGet);
            shift = fresh;
            fresh.begin();
        }
    }

    /** Says that there may be something to do. */
    public void wake() {
        IngestShift present = shift;
        if (present != null) {
            present.wake();
        }
    }

    public long jobsDone() {
        return done.get();
    }

    /** How many documents can be worked on at the same time. */
    public int places() {
        return state() == State.RUNNING ? settings.workers() : 0;
    }

    /** How many documents are worked on at this moment. */
    public int working() {
        IngestShift present = shift;
        return present == null ? 0 : present.working();
    }

    /** What the names of the workers begin with: another one each time that the server starts. */
    public String server() {
        return server;
    }

    /** What is being worked on goes back into the queue, and what waits there waits on. */
    @Override
    public synchronized void stop() {
        IngestShift ending = shift;
        shift = null;
        if (ending != null) {
            ending.end();
        }
    }

    @Override
    public State state() {
        IngestShift present = shift;
        if (present == null) {
            return State.STOPPED;
        }
        return present.isWhole() ? State.RUNNING : State.BROKEN;
    }
}
