package io.ragstone.core.search;

import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.knowledge.IndexKey;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills another search engine from the database while the first one still serves, and keeps it up until it takes over.
 * What was filled before a crash is kept; where the engine does not answer, it is asked again later.
 */
public final class ReindexService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReindexService.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ChunkStore chunks;
    private final IndexFollower ahead;
    private final String engine;
    private final Duration pause;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Thread thread;

    /**
     * @param ahead the follower of the engine that is to be filled
     * @param engine its name, for the log
     * @param pause between two rounds
     */
    public ReindexService(ChunkStore chunks, IndexFollower ahead, String engine, Duration pause) {
        this.chunks = chunks;
        this.ahead = ahead;
        this.engine = engine;
        this.pause = pause;
    }

    /** How many of all indexes hold what the database held when they were looked at. */
    public record Progress(int filled, int all) {
        public boolean isComplete() {
            return filled == all;
        }
    }

    public synchronized void start() {
        thread = Thread.ofPlatform().daemon().name("reindex").start(this::keepUp);
    }

    private void keepUp() {
        boolean told = false;
        do {
            Progress progress = round();
            if (!progress.isComplete()) {
                LOG.info("{} of {} search indexes are in {}.", progress.filled(), progress.all(), engine);
            } else if (!told) {
                LOG.info("All {} search indexes are in {}: it can take over.", progress.all(), engine);
            }
            told = progress.isComplete();
        } while (!stopsWithin(pause));
    }

    private Progress round() {
        try {
            return fill();
        } catch (RuntimeException e) {
            LOG.warn("It could not be found out which search indexes there are; {} is filled later.", engine, e);
            return new Progress(0, 1);
        }
    }

    /** Brings each index up to the database; one that fails does not keep the others from it. */
    public Progress fill() {
        List<IndexKey> keys = chunks.indexKeys();
        int filled = 0;
        for (IndexKey key : keys) {
            if (closed.getCount() == 0) {
                break;
            }
            filled += fill(key) ? 1 : 0;
        }
        return new Progress(filled, keys.size());
    }

    private boolean fill(IndexKey key) {
        try {
            ahead.catchUp(key);
            return true;
        } catch (RuntimeException e) {
            LOG.warn(
                    "The index for {} of tenant {} could not be filled in {}; it is tried again.",
                    key.embeddingModel(),
                    key.tenantId(),
                    engine,
                    e);
            return false;
        }
    }

    private boolean stopsWithin(Duration time) {
        try {
            return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Ends after the index that is being filled; an interrupt would tear the files of some engines. */
    @Override
    public synchronized void close() {
        closed.countDown();
        try {
            if (thread != null) {
                thread.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
