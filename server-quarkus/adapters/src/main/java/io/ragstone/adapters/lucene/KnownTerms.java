package io.ragstone.adapters.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the terms of one question are in one snapshot of an index. Looking a term up in every segment costs more than most
 * of what is done with it then, so it is done once for all sides of a search.
 */
final class KnownTerms {
    private final IndexSearcher searcher;
    private final Map<Term, TermStates> terms = new HashMap<>();

    KnownTerms(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** How many passages there are. */
    int passages() {
        return searcher.getIndexReader().numDocs();
    }

    /** About how many passages hold the term: deleted ones count until their segment is merged. */
    int frequency(Term term) {
        return states(term).docFreq();
    }

    Query query(Term term) {
        return new TermQuery(term, states(term));
    }

    /** Null when the segment does not have the term. */
    @Nullable
    PostingsEnum postings(Term term, LeafReaderContext leaf) throws IOException {
        IOSupplier<TermState> found = states(term).get(leaf);
        TermState state = found == null ? null : found.get();
        Terms field = leaf.reader().terms(term.field());
        if (state == null || field == null) {
            return null;
        }
        TermsEnum all = field.iterator();
        all.seekExact(term.bytes(), state);
        return all.postings(null, PostingsEnum.NONE);
    }

    private TermStates states(Term term) {
        return terms.computeIfAbsent(term, wanted -> {
            try {
                return TermStates.build(searcher, wanted, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
