package io.ragstone.core.wiki.lint;

import java.util.List;

/** Goes by words alone: the same subject with other numbers, or with and without a "not". */
public final class WordedContradictions implements Contradictions {
    @Override
    public List<Pair> among(List<Pair> pairs) {
        return pairs.stream()
                .filter(pair -> pair.one().contradicts(pair.other()))
                .toList();
    }
}
