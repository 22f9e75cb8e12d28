package io.ragstone.core.ingest;

import io.ragstone.core.document.ChunkStore;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Now and then removes chunks that were staged and never went live, such as a crash leaves them. */
public final class StagedChunkSweep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StagedChunkSweep.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration EVERY = Duration.ofHours(1);
    /** Longer than anybody takes between making a chunk and storing it. */
    private static final Duration GRACE = Duration.ofHours(1);

    private final ChunkStore chunks;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("chunk-sweep").daemon().factory());

    public StagedChunkSweep(ChunkStore chunks, Clock clock) {
        this.chunks = chunks;
        this.clock = clock;
    }

    public void start() {
        timer.scheduleWithFixedDelay(this::sweep, FIRST.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
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
    public void close() {
        timer.shutdownNow();
    }
}
