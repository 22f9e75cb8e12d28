package io.ragstone.adapters.qdrant;

import io.qdrant.client.QueryFactory;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.WithVectorsSelectorFactory;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Points.BatchResult;
import io.qdrant.client.grpc.Points.PrefetchQuery;
import io.qdrant.client.grpc.Points.Query;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.ragstone.core.model.Vector;
import io.ragstone.core.search.Candidates;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One search as a batch of questions to Qdrant, and what to make of the answers. The first two judge what both sides
 * found, by words and by vector; then comes a count where one is wanted; the last ones tell how rare each word is.
 *
 * @param tenant which passages count for how rare a word is
 * @param depth how many passages the words contribute at most
 * @param vectorDepth how many passages the vector contributes at most
 */
record SearchBatch(
        Filter tenant,
        Filter findable,
        QuestionPlaces question,
        @Nullable Vector vector,
        int depth,
        int vectorDepth) {

    boolean findsNothing() {
        return !byWords() && !byVector();
    }

    private boolean byWords() {
        return depth > 0 && !question.words().isEmpty();
    }

    private boolean byVector() {
        return vectorDepth > 0 && vector != null;
    }

    /** @param counted how many passages with a word are counted at most; 0 for no count */
    List<QueryPoints> questions(int counted) {
        List<QueryPoints> questions = new ArrayList<>();
        if (!question.words().isEmpty()) {
            questions.add(judge(words(question.findsAndHints()), PassagePoints.WORDS)
                    .setWithVectors(WithVectorsSelectorFactory.include(List.of(PassagePoints.WORDS)))
                    .build());
        }
        if (vector != null) {
            questions.add(judge(meaning(vector), PassagePoints.MEANING).build());
        }
        if (counts(counted)) {
            questions.add(QueryPoints.newBuilder()
                    .setQuery(words(question.finds()))
                    .setUsing(PassagePoints.WORDS)
                    .setFilter(findable)
                    .setLimit(counted)
                    .setWithPayload(WithPayloadSelectorFactory.enable(false))
                    .build());
        }
        question.about().forEach(place -> questions.add(rarity(place)));
        return questions;
    }

    private boolean counts(int counted) {
        return counted > 0 && !question.words().isEmpty();
    }

    private QueryPoints.Builder judge(Query query, String using) {
        QueryPoints.Builder judging = QueryPoints.newBuilder()
                .setQuery(query)
                .setUsing(using)
                .setLimit((byWords() ? depth : 0L) + (byVector() ? vectorDepth : 0L))
                .setWithPayload(WithPayloadSelectorFactory.enable(true));
        if (byWords()) {
            judging.addPrefetch(best(words(question.finds()), PassagePoints.WORDS, depth));
        }
        if (vector != null && vectorDepth > 0) {
            judging.addPrefetch(best(meaning(vector), PassagePoints.MEANING, vectorDepth));
        }
        return judging;
    }

    private PrefetchQuery best(Query query, String using, int limit) {
        return PrefetchQuery.newBuilder()
                .setQuery(query)
                .setUsing(using)
                .setFilter(findable)
                .setLimit(limit)
                .build();
    }

    /** The best passage for one word alone: its score and its weight give away how rare the word is. */
    private QueryPoints rarity(int place) {
        SparseWords word = new SparseWords();
        word.put(place, 1);
        return QueryPoints.newBuilder()
                .setQuery(words(word))
                .setUsing(PassagePoints.WORDS)
                .setFilter(tenant)
                .setLimit(1)
                .setWithPayload(WithPayloadSelectorFactory.enable(false))
                .setWithVectors(WithVectorsSelectorFactory.include(List.of(PassagePoints.WORDS)))
                .build();
    }

    private static Query words(SparseWords words) {
        return QueryFactory.nearest(words.weights(), words.places());
    }

    private static Query meaning(Vector vector) {
        return QueryFactory.nearest(vector.values());
    }

    /** @param passages how many passages the tenant has */
    Candidates candidates(List<BatchResult> answers, int counted, long passages) {
        Iterator<BatchResult> next = answers.iterator();
        SearchHits hits = new SearchHits(question.finds().places());
        if (!question.words().isEmpty()) {
            hits.judgedByWords(next.next().getResultList());
        }
        if (vector != null) {
            hits.judgedByVector(next.next().getResultList());
        }
        long counting = counts(counted) ? next.next().getResultCount() : hits.withWords();
        WordRarity rarity = new WordRarity(passages);
        question.about().forEach(place -> rarity.learn(place, next.next().getResultList()));
        return new Candidates(hits.candidates(rarity), counting);
    }
}
