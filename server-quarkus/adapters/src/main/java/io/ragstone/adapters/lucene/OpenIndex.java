package io.ragstone.adapters.lucene;

import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.model.Vector;
import io.ragstone.core.search.PassageIndex.Change;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One index with its files open. Searches never wait for changes: they look at the last complete state. */
final class OpenIndex implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIndex.class);
    private static final Similarity BM25 = new BM25Similarity(1.2f, .6f);
    private static final double MEGABYTES_OF_CHANGES = 16;

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile CommitNote note;
    private volatile int uncommitted;
    private volatile long uncommittedSince;

    private OpenIndex(Path folder, Directory directory, IndexWriter writer, CommitNote note) throws IOException {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.note = note;
        this.searchers = new SearcherManager(writer, new ByBm25());
    }

    /** What was not finished, because the server stopped in the middle of building it, is begun again. */
    static OpenIndex open(Path folder, Analyzer analyzer) throws IOException {
        Directory directory = FSDirectory.open(folder);
        IndexWriter writer = null;
        try {
            writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig(analyzer)
                            .setCodec(new WideVectors.Codec())
                            .setSimilarity(BM25)
                            .setRAMBufferSizeMB(MEGABYTES_OF_CHANGES));
            Iterable<Map.Entry<String, String>> commit = writer.getLiveCommitData();
            CommitNote note = commit == null ? CommitNote.EMPTY : CommitNote.read(commit);
            if (note.sequence() < 0) {
                writer.deleteAll();
                note = CommitNote.EMPTY;
            }
            return new OpenIndex(folder, directory, writer, note);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(writer, directory);
            throw e;
        }
    }

    long sequence() {
        return note.sequence();
    }

    /** Several calls with the sequence that the index has already prepare a change that only the next sequence shows. */
    synchronized void apply(List<Change> changes, long sequence, long now) throws IOException {
        for (Change change : changes) {
            apply(change);
        }
        if (uncommitted == 0) {
            uncommittedSince = now;
        }
        uncommitted += changes.stream().mapToInt(OpenIndex::size).sum();
        if (sequence != note.sequence()) {
            CommitNote reached = new CommitNote(sequence, note.dimensions());
            writer.setLiveCommitData(reached.write().entrySet());
            searchers.maybeRefreshBlocking();
            // Not before it can be searched: whoever sees the sequence relies on finding what it stands for.
            note = reached;
            uncommitted++;
        }
    }

    <T> T search(IndexWork<IndexSearcher, T> work) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return work.on(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Whether this vector can be compared with those of the index. */
    boolean compares(Vector vector) {
        return (note.dimensions() == 0 || note.dimensions() == vector.dimensions()) && isFinite(vector);
    }

    int uncommitted() {
        return uncommitted;
    }

    long uncommittedSince() {
        return uncommittedSince;
    }

    void commit() throws IOException {
        int before = uncommitted;
        writer.commit();
        settle(before);
    }

    /** Writes everything to disk and lets go of the files. */
    @Override
    public void close() throws IOException {
        try (directory) {
            searchers.close();
            writer.close();
        }
    }

    /** Lets go of the files as they were at the last commit. */
    void abandon() throws IOException {
        try (directory) {
            searchers.close();
            writer.rollback();
        }
    }

    private synchronized void settle(int committed) {
        uncommitted -= committed;
    }

    private void apply(Change change) throws IOException {
        switch (change) {
            case Change.Put(List<EmbeddedChunk> chunks) -> {
                for (EmbeddedChunk chunk : chunks) {
                    put(chunk);
                }
            }
            case Change.RemoveChunk(var documentId, String chunkId) ->
                writer.deleteDocuments(PassageFields.chunk(chunkId));
            case Change.RemoveDocument(var id) -> writer.deleteDocuments(PassageFields.id(PassageFields.DOCUMENT, id));
            case Change.RemoveKnowledgeBase(var id) -> writer.deleteDocuments(PassageFields.id(PassageFields.BASE, id));
        }
    }

    private void put(EmbeddedChunk chunk) throws IOException {
        Vector vector = chunk.vector();
        if (!compares(vector)) {
            LOG.warn(
                    "Chunk {} in {} has a vector of {} numbers that does not fit among the index's vectors of {}: it is"
                            + " found by its words only, until its document is parsed again.",
                    chunk.chunk().id(),
                    folder,
                    vector.dimensions(),
                    note.dimensions());
            vector = null;
        } else if (note.dimensions() == 0) {
            note = new CommitNote(note.sequence(), vector.dimensions());
        }
        writer.updateDocument(PassageFields.chunk(chunk.chunk().id()), PassageFields.of(chunk, vector));
    }

    private static boolean isFinite(Vector vector) {
        for (float value : vector.values()) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    private static int size(Change change) {
        return change instanceof Change.Put(List<EmbeddedChunk> chunks) ? chunks.size() : 1;
    }

    private static final class ByBm25 extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(BM25);
            return searcher;
        }
    }
}
