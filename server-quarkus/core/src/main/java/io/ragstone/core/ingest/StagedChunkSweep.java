package io.ragstone.core.ingest;

import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.service.RunningService;
import io.ragstone.core.service.Schedule;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Now and then removes chunks that were staged and never went live, such as a crash leaves them. */
public final class StagedChunkSweep implements RunningService {
    private static final Logger LOG = LoggerFactory.getLogger(StagedChunkSweep.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration EVERY = Duration.ofHours(1);
    /** Longer than anybody takes between making a chunk and storing it. */
    private static final Duration GRACE = Duration.ofHours(1);

    private final ChunkStore chunks;
    private final Clock clock;
    private final Schedule schedule = new Schedule("chunk-sweep").every(FIRST, EVERY, this::sweep);

    public StagedChunkSweep(ChunkStore chunks, Clock clock) {
        this.chunks = chunks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "staged-chunk-sweep";
    }

    @Override
    public void start() {
        schedule.start();
    }

    /** What it could not do now it does the next time. */
    void sweep() {
        try {
            int swept = chunks.sweepStaged(clock.instant().minus(GRACE));
            if (swept > 0) {
                LOG.info("{} chunks that an interrupted parsing had left were removed.", swept);
            }
        } catch (RuntimeException e) {
            LOG.warn("The chunks that interrupted parsings left could not be removed now.", e);
        }
    }

    @Override
    public void stop() {
        schedule.stop();
    }

    @Override
    public State state() {
        return schedule.state();
    }
}
