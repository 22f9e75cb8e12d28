package io.ragstone.core.search;

import io.ragstone.core.document.chunk.ChunkChange;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.search.PassageIndex.Change;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps indexes up with the database. An index says which change it holds last; whatever the log has beyond that is read
 * again from the database and applied. The same few lines serve daily work, recovery after a crash, and building an
 * index from nothing.
 */
public final class IndexFollower {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);
    private static final int LOG_PAGE = 1000;

    /** So many chunks with their vectors are in memory at a time. */
    private static final int CHUNK_PAGE = 250;

    private final ChunkStore chunks;
    private final PassageIndex index;
    private final Map<IndexKey, Lock> locks = new ConcurrentHashMap<>();

    public IndexFollower(ChunkStore chunks, PassageIndex index) {
        this.chunks = chunks;
        this.index = index;
    }

    /** Returns when the index holds every change that had been logged at the time of the call. */
    public void catchUp(IndexKey key) {
        if (index.sequence(key) == lastChange(key)) {
            return;
        }
        // One thread follows; the others wait for it and mostly find nothing left to do.
        Lock lock = locks.computeIfAbsent(key, any -> new ReentrantLock());
        lock.lock();
        try {
            follow(key);
        } finally {
            lock.unlock();
        }
    }

    private void follow(IndexKey key) {
        long held = index.sequence(key);
        long last = lastChange(key);
        if (held < chunks.logCutAt(key) || held < 0 || held > last) {
            held = build(key, held, last);
        }
        while (held < last) {
            List<ChunkChange> changes = chunks.changesAfter(key, held, LOG_PAGE);
            if (changes.isEmpty()) {
                return;
            }
            long reached = changes.getLast().sequence();
            apply(key, changes, held, reached);
            held = reached;
        }
    }

    private long lastChange(IndexKey key) {
        return Math.max(chunks.lastChange(key), chunks.logCutAt(key));
    }

    /** Reads everything that is live. What changes meanwhile has a later place in the log and is applied after. */
    private long build(IndexKey key, long held, long last) {
        if (held > last) {
            LOG.warn(
                    "The index for {} of tenant {} knows of change {}, the database only of {}: it is built again.",
                    key.embeddingModel(),
                    key.tenantId(),
                    held,
                    last);
        }
        index.drop(key);
        Batch batch = new Batch(key, -1);
        chunks.documentsOf(key).forEach(batch::putDocument);
        batch.finish(last);
        return last;
    }

    /** Every change counts once, by what it is about: reading the database again gives its latest state anyway. */
    private void apply(IndexKey key, List<ChunkChange> changes, long held, long reached) {
        Set<UUID> bases = new LinkedHashSet<>();
        Set<UUID> documents = new LinkedHashSet<>();
        changes.forEach(change -> {
            if (change.documentId() == null) {
                bases.add(change.knowledgeBaseId());
            } else if (change.chunkId() == null) {
                documents.add(change.documentId());
            }
        });
        Batch batch = new Batch(key, held);
        bases.forEach(base -> batch.add(new Change.RemoveKnowledgeBase(base), 1));
        documents.forEach(document -> {
            batch.add(new Change.RemoveDocument(document), 1);
            batch.putDocument(document);
        });
        singleChunks(changes, documents).forEach(batch::putOrRemove);
        batch.finish(reached);
    }

    /** The chunks that changed by themselves, by document; those of documents that are read as a whole are left out. */
    private static Map<UUID, Set<String>> singleChunks(List<ChunkChange> changes, Set<UUID> wholeDocuments) {
        Map<UUID, Set<String>> single = new LinkedHashMap<>();
        for (ChunkChange change : changes) {
            UUID document = change.documentId();
            String chunk = change.chunkId();
            if (document != null && chunk != null && !wholeDocuments.contains(document)) {
                single.computeIfAbsent(document, any -> new LinkedHashSet<>()).add(chunk);
            }
        }
        return single;
    }

    private static List<List<String>> portions(List<String> ids) {
        List<List<String>> portions = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += CHUNK_PAGE) {
            portions.add(ids.subList(from, Math.min(ids.size(), from + CHUNK_PAGE)));
        }
        return portions;
    }

    /** Changes on their way to an index: in portions, of which the last one makes them all count. */
    private final class Batch {
        private final IndexKey key;
        private final long before;
        private final List<Change> changes = new ArrayList<>();
        private int size;

        Batch(IndexKey key, long before) {
            this.key = key;
            this.before = before;
        }

        void add(Change change, int chunkCount) {
            changes.add(change);
            size += chunkCount;
            if (size >= CHUNK_PAGE) {
                index.apply(key, List.copyOf(changes), before);
                changes.clear();
                size = 0;
            }
        }

        /** Names the chunks first: one that goes meanwhile has its own row in the log, and pushes no other out of sight. */
        void putDocument(UUID document) {
            for (List<String> portion : portions(chunks.ids(key.tenantId(), document))) {
                put(chunks.embedded(key, document, portion));
            }
        }

        void putOrRemove(UUID document, Collection<String> changed) {
            for (List<String> portion : portions(List.copyOf(changed))) {
                List<EmbeddedChunk> found = chunks.embedded(key, document, portion);
                Set<String> gone = new LinkedHashSet<>(portion);
                found.forEach(embedded -> gone.remove(embedded.chunk().id()));
                gone.forEach(chunk -> add(new Change.RemoveChunk(document, chunk), 1));
                put(found);
            }
        }

        private void put(List<EmbeddedChunk> found) {
            if (!found.isEmpty()) {
                add(new Change.Put(found), found.size());
            }
        }

        void finish(long sequence) {
            index.apply(key, List.copyOf(changes), sequence);
        }
    }
}
