package io.ragstone.adapters.qdrant;

import io.grpc.ManagedChannel;
import io.qdrant.client.grpc.Points.PointsUpdateOperation;
import io.ragstone.adapters.analysis.Analyzers;
import io.ragstone.adapters.analysis.Chatter;
import io.ragstone.adapters.analysis.Highlighter;
import io.ragstone.adapters.analysis.QuestionWords;
import io.ragstone.adapters.qdrant.QdrantMarks.Mark;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.search.Candidates;
import io.ragstone.core.search.IndexQuery;
import io.ragstone.core.search.PassageIndex;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Passages in Qdrant. How rare a word is, Qdrant counts over all tenants that share a model. */
public final class QdrantPassageIndex implements PassageIndex, AutoCloseable {
    private final Analyzers analyzers = Analyzers.forReading();
    private final Chatter chatter = new Chatter(analyzers.passages());
    private final PassageChanges changes = new PassageChanges(new PassagePoints(new PassageWords(analyzers)));
    private final QdrantCalls calls;
    private final QdrantCollections collections;
    private final QdrantMarks marks;
    private final QdrantSearch search;

    public QdrantPassageIndex(QdrantSettings settings) {
        this(QdrantCalls.to(settings));
    }

    private QdrantPassageIndex(QdrantCalls calls) {
        this.calls = calls;
        this.collections = new QdrantCollections(calls);
        this.marks = new QdrantMarks(calls, collections);
        this.search = new QdrantSearch(calls);
    }

    static QdrantPassageIndex over(ManagedChannel channel, QdrantSettings settings) {
        return new QdrantPassageIndex(QdrantCalls.over(channel, settings));
    }

    @Override
    public long sequence(IndexKey key) {
        return marks.find(key).map(Mark::sequence).orElse(-1L);
    }

    @Override
    public void apply(IndexKey key, List<Change> wanted, long sequence) {
        Optional<Mark> held = marks.find(key);
        Mark reached = new Mark(dimensions(held, wanted), sequence);
        boolean stays = held.isPresent() && held.get().dimensions() == reached.dimensions();
        if (!stays) {
            collections.make(key.embeddingModel(), reached.dimensions());
        }
        try {
            write(reached.collection(key), changes.of(key, wanted, reached.dimensions()));
            marks.write(key, reached);
        } catch (LostCollectionException e) {
            throw lost(e);
        }
        // Its first vectors have moved the index out of the collection without any.
        held.filter(before -> !stays).ifPresent(before -> marks.remove(key, before.dimensions()));
    }

    private void write(String collection, List<PointsUpdateOperation> operations) {
        if (!operations.isEmpty()) {
            calls.write((client, timeout) -> client.batchUpdateAsync(collection, operations, true, null, timeout));
        }
    }

    /** An index has vectors of one size, that of its first one. */
    private static int dimensions(Optional<Mark> held, List<Change> changes) {
        int known = held.map(Mark::dimensions).orElse(0);
        return known > 0
                ? known
                : changes.stream()
                        .flatMap(change -> change instanceof Change.Put(List<EmbeddedChunk> chunks)
                                ? chunks.stream()
                                : Stream.empty())
                        .map(chunk -> chunk.vector().dimensions())
                        .findFirst()
                        .orElse(0);
    }

    @Override
    public Candidates search(IndexKey key, IndexQuery query) {
        Optional<Mark> mark = marks.find(key);
        if (mark.isEmpty() || PassagePoints.allowsNothing(query.filter())) {
            return new Candidates(List.of(), 0);
        }
        QuestionWords question = QuestionWords.of(query.text(), analyzers);
        try {
            return search.find(key, mark.get(), query, QuestionPlaces.of(question, chatter));
        } catch (LostCollectionException e) {
            throw lost(e);
        }
    }

    /** Its mark has gone with it, so the next look at its sequence begins it anew. */
    private static CoreException lost(LostCollectionException cause) {
        return new CoreException(
                ErrorCode.UNAVAILABLE,
                "The search index is no longer in Qdrant; ask again, and it is built anew from the database.",
                cause);
    }

    @Override
    public void drop(IndexKey key) {
        for (int dimensions : collections.dimensions(key.embeddingModel())) {
            try {
                // Without its mark an index that is half gone counts as none.
                marks.remove(key, dimensions);
                write(
                        QdrantCollections.name(key.embeddingModel(), dimensions),
                        List.of(PassageChanges.removal(PassagePoints.tenant(key.tenantId()))));
            } catch (LostCollectionException e) {
                throw lost(e);
            }
        }
    }

    @Override
    public @Nullable String highlight(String question, String text) {
        QuestionWords words = QuestionWords.of(question, analyzers);
        return new Highlighter(analyzers, chatter.without(words.words())).mark(text);
    }

    /** Asks for something that a wrong API key is refused. */
    @Override
    public void check() {
        calls.read((client, timeout) -> client.listCollectionsAsync(timeout));
    }

    @Override
    public void close() {
        calls.close();
    }
}
