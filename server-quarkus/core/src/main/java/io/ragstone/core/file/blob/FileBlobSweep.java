package io.ragstone.core.file.blob;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Now and then removes bytes of files that never came to be or are gone, such as a crash leaves them. */
public final class FileBlobSweep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileBlobSweep.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration EVERY = Duration.ofHours(1);
    /** Longer than the slowest store takes for the largest file. */
    private static final Duration GRACE = Duration.ofHours(6);

    private final FileBlobs blobs;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("file-sweep").daemon().factory());

    public FileBlobSweep(FileBlobs blobs, Clock clock) {
        this.blobs = blobs;
        this.clock = clock;
    }

    public void start() {
        timer.scheduleWithFixedDelay(this::sweep, FIRST.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    /** What it could not do now it does the next time. */
    public void sweep() {
        try {
            int swept = blobs.sweep(clock.instant().minus(GRACE));
            if (swept > 0) {
                LOG.info("The bytes of {} files that were left over were looked after.", swept);
            }
        } catch (RuntimeException e) {
            LOG.warn("The bytes that files left could not be removed now.", e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
