package io.ragstone.adapters.lucene;

import io.ragstone.adapters.analysis.Chatter;
import io.ragstone.adapters.analysis.QuestionWords;
import io.ragstone.adapters.lucene.PassageFields.Identity;
import io.ragstone.core.model.Vector;
import io.ragstone.core.search.Candidate;
import io.ragstone.core.search.Candidates;
import io.ragstone.core.search.IndexQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/** Finds candidates by words and by vectors in one snapshot of an index, and lets each side judge what the other found. */
final class PassageSearch {
    private static final TopDocs NOTHING = new TopDocs(new TotalHits(0, TotalHits.Relation.EQUAL_TO), new ScoreDoc[0]);

    /** Beyond so many passages with a word of the question it is not worth while to count on. */
    private static final int COUNTED = 1000;

    private final IndexSearcher searcher;
    private final Chatter chatter;

    PassageSearch(IndexSearcher searcher, Chatter chatter) {
        this.searcher = searcher;
        this.chatter = chatter;
    }

    Candidates find(IndexQuery query, QuestionWords question) throws IOException {
        int passages = searcher.getIndexReader().maxDoc();
        if (passages == 0) {
            return new Candidates(List.of(), 0);
        }
        Query filter = PassageQueries.filter(query.filter());
        KnownTerms terms = new KnownTerms(searcher);
        Query words = PassageQueries.words(question, terms);
        Query lexical = words == null ? null : both(words, filter);
        TopDocs byWords = byWords(lexical, query, passages);
        TopDocs byVector = byVector(query, filter, passages);
        Hits hits = new Hits(Stream.of(byWords, byVector)
                .flatMap(found -> Stream.of(found.scoreDocs))
                .mapToInt(found -> found.doc)
                .distinct()
                .toArray());
        judgeByWords(hits, words, byWords);
        judgeByVector(hits, query.vector());
        new Coverage(searcher, terms, chatter.without(question.words())).judge(hits);
        return new Candidates(candidates(hits), byWords.totalHits.value());
    }

    private TopDocs byWords(@Nullable Query lexical, IndexQuery query, int passages) throws IOException {
        int depth = Math.min(query.depth(), passages);
        if (lexical == null || depth == 0) {
            return NOTHING;
        }
        // Lists of one document's passages show how many there are; a search does not need it and can skip most of
        // them.
        int count = query.filter().documentIds() == null ? Math.max(depth, COUNTED) : Integer.MAX_VALUE;
        return searcher.search(lexical, new TopScoreDocCollectorManager(depth, count));
    }

    private TopDocs byVector(IndexQuery query, Query filter, int passages) throws IOException {
        Vector vector = query.vector();
        int depth = Math.min(query.vectorDepth(), passages);
        if (vector == null || depth == 0) {
            return NOTHING;
        }
        return searcher.search(new KnnFloatVectorQuery(PassageFields.VECTOR, vector.values(), depth, filter), depth);
    }

    /** What was found has passed the filter already. */
    private void judgeByWords(Hits hits, @Nullable Query words, TopDocs known) throws IOException {
        if (words == null) {
            return;
        }
        for (ScoreDoc found : known.scoreDocs) {
            hits.bm25[hits.placeOf(found.doc)] = found.score;
        }
        Weight weight = searcher.createWeight(searcher.rewrite(words), ScoreMode.COMPLETE, 1);
        hits.visit(searcher.getLeafContexts(), (leaf, from, to) -> {
            Scorer scorer = hits.scored(from, to) ? null : weight.scorer(leaf);
            if (scorer != null) {
                score(hits, scorer, leaf, from, to);
            }
        });
    }

    private static void score(Hits hits, Scorer scorer, LeafReaderContext leaf, int from, int to) throws IOException {
        for (int place = from; place < to; place++) {
            int document = hits.document(place) - leaf.docBase;
            if (hits.bm25[place] == 0) {
                int at = scorer.docID() < document ? scorer.iterator().advance(document) : scorer.docID();
                hits.bm25[place] = at == document ? scorer.score() : 0;
            }
        }
    }

    private void judgeByVector(Hits hits, @Nullable Vector question) throws IOException {
        if (question == null) {
            return;
        }
        hits.visit(searcher.getLeafContexts(), (leaf, from, to) -> {
            FloatVectorValues vectors = leaf.reader().getFloatVectorValues(PassageFields.VECTOR);
            if (vectors == null) {
                return;
            }
            DocIndexIterator documents = vectors.iterator();
            float[] asked = question.values();
            for (int place = from; place < to; place++) {
                int document = hits.document(place) - leaf.docBase;
                int at = documents.docID() < document ? documents.advance(document) : documents.docID();
                if (at == document) {
                    hits.cosine[place] = VectorUtil.dotProduct(asked, vectors.vectorValue(documents.index()));
                }
            }
        });
    }

    private List<Candidate> candidates(Hits hits) throws IOException {
        List<Candidate> candidates = new ArrayList<>(hits.count());
        hits.visit(searcher.getLeafContexts(), (leaf, from, to) -> {
            BinaryDocValues identities = leaf.reader().getBinaryDocValues(PassageFields.IDENTITY);
            for (int place = from; place < to; place++) {
                if (identities.advanceExact(hits.document(place) - leaf.docBase)) {
                    Identity id = Identity.read(identities.binaryValue());
                    candidates.add(new Candidate(
                            id.chunkId(),
                            id.documentId(),
                            id.knowledgeBaseId(),
                            id.ordinal(),
                            hits.bm25[place],
                            hits.coverage[place],
                            hits.cosine[place]));
                }
            }
        });
        candidates.sort(Comparator.comparingDouble(Candidate::bm25)
                .reversed()
                .thenComparing(Comparator.comparingDouble(Candidate::cosine).reversed())
                .thenComparing(Candidate::chunkId));
        return candidates;
    }

    private static Query both(Query words, Query filter) {
        return new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(filter, Occur.FILTER)
                .build();
    }
}
