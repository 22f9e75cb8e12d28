package io.ragstone.adapters.lucene;

import io.ragstone.adapters.analysis.QuestionWords.Word;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;

/** Which share of the question's words each hit holds in any of its fields, rare words weighing more. */
final class Coverage {
    private final IndexSearcher searcher;
    private final KnownTerms terms;
    private final List<Word> words;

    Coverage(IndexSearcher searcher, KnownTerms terms, List<Word> words) {
        this.searcher = searcher;
        this.terms = terms;
        this.words = words;
    }

    void judge(Hits hits) throws IOException {
        Rarity rarity = new Rarity(terms);
        double[] weights = words.stream().mapToDouble(rarity::weight).toArray();
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            total += weights[i];
            add(hits, words.get(i), weights[i]);
        }
        for (int place = 0; place < hits.count() && total > 0; place++) {
            hits.coverage[place] /= total;
        }
    }

    private void add(Hits hits, Word word, double weight) throws IOException {
        boolean[] holds = new boolean[hits.count()];
        for (Term term : Rarity.terms(word)) {
            if (terms.frequency(term) == 0) {
                continue;
            }
            hits.visit(searcher.getLeafContexts(), (leaf, from, to) -> mark(hits, term, leaf, from, to, holds));
        }
        for (int place = 0; place < holds.length; place++) {
            hits.coverage[place] += holds[place] ? weight : 0;
        }
    }

    private void mark(Hits hits, Term term, LeafReaderContext leaf, int from, int to, boolean[] holds)
            throws IOException {
        PostingsEnum postings = terms.postings(term, leaf);
        if (postings == null) {
            return;
        }
        for (int place = from; place < to; place++) {
            int document = hits.document(place) - leaf.docBase;
            int at = postings.docID() < document ? postings.advance(document) : postings.docID();
            holds[place] |= at == document;
        }
    }
}
