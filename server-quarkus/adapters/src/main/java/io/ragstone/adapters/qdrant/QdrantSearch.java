package io.ragstone.adapters.qdrant;

import com.google.common.util.concurrent.ListenableFuture;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Points.BatchResult;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.ragstone.adapters.qdrant.QdrantMarks.Mark;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.model.Vector;
import io.ragstone.core.search.Candidates;
import io.ragstone.core.search.IndexQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds candidates by words and by vectors in one batch of questions: each side names its best, and each side judges
 * those of both. Where documents are named, how many of their passages there are is counted first.
 */
final class QdrantSearch {
    private static final Logger LOG = LoggerFactory.getLogger(QdrantSearch.class);

    /** Nobody looks further than this, unless within named documents. */
    private static final int MOST = 10_000;

    private final QdrantCalls calls;

    QdrantSearch(QdrantCalls calls) {
        this.calls = calls;
    }

    Candidates find(IndexKey key, Mark mark, IndexQuery query, QuestionPlaces question) {
        String collection = mark.collection(key);
        Filter findable = PassagePoints.findable(key.tenantId(), query.filter());
        boolean counted = query.filter().documentIds() != null;
        int reach = counted ? count(collection, findable) : MOST;
        SearchBatch batch = new SearchBatch(
                PassagePoints.tenant(key.tenantId()),
                findable,
                question,
                comparable(key, mark, query.vector()),
                Math.min(query.depth(), reach),
                Math.min(query.vectorDepth(), reach));
        if (reach == 0 || batch.findsNothing()) {
            return new Candidates(List.of(), 0);
        }
        int wanted = counted ? reach : 0;
        List<QueryPoints> questions = batch.questions(wanted);
        ListenableFuture<Long> passages = calls.begin((client, timeout) ->
                client.countAsync(collection, PassagePoints.tenant(key.tenantId()), false, timeout));
        List<BatchResult> answers =
                calls.read((client, timeout) -> client.queryBatchAsync(collection, questions, null, timeout));
        return batch.candidates(answers, wanted, calls.await(passages));
    }

    private int count(String collection, Filter findable) {
        long count = calls.read((client, timeout) -> client.countAsync(collection, findable, true, timeout));
        return (int) Math.min(count, Integer.MAX_VALUE);
    }

    /** A model that changed behind its name makes vectors that say nothing about those it made before. */
    private static @Nullable Vector comparable(IndexKey key, Mark mark, @Nullable Vector vector) {
        if (vector == null || PassageChanges.fits(vector, mark.dimensions())) {
            return vector;
        }
        if (mark.dimensions() > 0) {
            LOG.warn(
                    "The question's vector by {} does not fit those of its index: documents are found by their words"
                            + " only, until they are parsed again.",
                    key.embeddingModel());
        }
        return null;
    }
}
