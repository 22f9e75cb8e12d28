package io.ragstone.core.search;

import java.util.List;

/**
 * What an index found, best BM25 first.
 *
 * @param lexicalTotal how many passages hold a word of the question at all; where documents are named this is exact,
 *     elsewhere an engine may stop counting at some thousand
 */
public record Candidates(List<Candidate> items, long lexicalTotal) {
    public Candidates {
        items = List.copyOf(items);
    }
}
