package io.ragstone.adapters.lucene;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.knowledge.IndexKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All indexes of this server. Of ten thousand only those in use and the latest few are open; one thread in the background
 * writes changes to disk and closes what has grown cold.
 */
final class OpenIndexes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIndexes.class);

    private final LuceneSettings settings;
    private final Analyzer analyzer;
    private final Clock clock;
    private final Map<IndexKey, IndexSlot> slots = new ConcurrentHashMap<>();
    private final ScheduledExecutorService upkeep = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("lucene-upkeep").factory());
    private final Future<?> round;
    private volatile boolean closed;

    OpenIndexes(LuceneSettings settings, Analyzer analyzer, Clock clock) {
        this.settings = settings;
        this.analyzer = analyzer;
        this.clock = clock;
        this.round = upkeep.scheduleWithFixedDelay(this::keepUp, 1, 1, TimeUnit.SECONDS);
    }

    boolean exists(IndexKey key) {
        return slot(key).exists();
    }

    <T> T use(IndexKey key, IndexWork<OpenIndex, T> work) {
        if (closed) {
            throw new CoreException(ErrorCode.UNAVAILABLE, "The server is shutting down; its search index is closed.");
        }
        IndexSlot slot = slot(key);
        boolean opens = !slot.isOpen();
        T result = slot.use(index -> {
            T done = work.on(index);
            if (index.uncommitted() >= settings.commitChanges()) {
                index.commit();
            }
            return done;
        });
        if (opens) {
            closeSurplus();
        }
        return result;
    }

    void drop(IndexKey key) {
        slot(key).drop();
    }

    /** Commits what waited long enough and closes what nobody used for long. */
    void keepUp() {
        long now = clock.millis();
        for (IndexSlot slot : open()) {
            try {
                if (now - slot.lastUse() >= settings.idle().toMillis()) {
                    slot.closeIfUnused();
                } else {
                    slot.ifOpen(index -> commitIfDue(index, now));
                }
            } catch (RuntimeException e) {
                LOG.warn("The upkeep of a search index failed; it is tried again in a second.", e);
            }
        }
    }

    int openCount() {
        return open().size();
    }

    @Override
    public void close() {
        closed = true;
        round.cancel(false);
        upkeep.shutdown();
        slots.values().forEach(IndexSlot::closeWhenUnused);
    }

    private boolean commitIfDue(OpenIndex index, long now) throws IOException {
        boolean due = index.uncommitted() > 0
                && now - index.uncommittedSince() >= settings.commitDelay().toMillis();
        if (due) {
            index.commit();
        }
        return due;
    }

    private void closeSurplus() {
        List<IndexSlot> open = open();
        int surplus = open.size() - settings.openIndexes();
        List<IndexSlot> coldestFirst = open.stream()
                .sorted(Comparator.comparingLong(IndexSlot::lastUse))
                .toList();
        for (IndexSlot slot : coldestFirst) {
            if (surplus <= 0) {
                return;
            }
            if (slot.closeIfUnused()) {
                surplus--;
            }
        }
    }

    private List<IndexSlot> open() {
        return slots.values().stream().filter(IndexSlot::isOpen).toList();
    }

    private IndexSlot slot(IndexKey key) {
        return slots.computeIfAbsent(key, missing -> new IndexSlot(folder(missing), analyzer, clock));
    }

    private Path folder(IndexKey key) {
        return settings.root().resolve(key.tenantId().toString()).resolve(folderName(key.embeddingModel()));
    }

    /** Readable, and different for different models even where what cannot be in a file's name is all that differs. */
    private static String folderName(String model) {
        String readable = model.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
        String shortened = readable.substring(0, Math.min(readable.length(), 60));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(model.getBytes(StandardCharsets.UTF_8));
            return shortened + "-" + HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
