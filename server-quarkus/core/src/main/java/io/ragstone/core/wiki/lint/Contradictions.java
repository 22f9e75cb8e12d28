package io.ragstone.core.wiki.lint;

import java.util.List;

/** Finds claims that cannot both be true. */
public interface Contradictions {
    /** Those of these pairs that contradict each other. */
    List<Pair> among(List<Pair> pairs);

    /** Two claims that are about nearly the same. */
    record Pair(Statement one, Statement other) {}
}
