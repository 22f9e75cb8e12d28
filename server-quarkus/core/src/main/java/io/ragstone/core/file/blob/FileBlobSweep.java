package io.ragstone.core.file.blob;

import io.ragstone.core.service.RunningService;
import io.ragstone.core.service.Schedule;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Now and then removes bytes of files that never came to be or are gone, such as a crash leaves them. */
public final class FileBlobSweep implements RunningService {
    private static final Logger LOG = LoggerFactory.getLogger(FileBlobSweep.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration EVERY = Duration.ofHours(1);
    /** Longer than the slowest store takes for the largest file. */
    private static final Duration GRACE = Duration.ofHours(6);

    private final FileBlobs blobs;
    private final Clock clock;
    private final Schedule schedule = new Schedule("file-sweep").every(FIRST, EVERY, this::sweep);

    public FileBlobSweep(FileBlobs blobs, Clock clock) {
        this.blobs = blobs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "file-sweep";
    }

    @Override
    public void start() {
        schedule.start();
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
    public void stop() {
        schedule.stop();
    }

    @Override
    public State state() {
        return schedule.state();
    }
}
