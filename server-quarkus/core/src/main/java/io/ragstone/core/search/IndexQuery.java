package io.ragstone.core.search;

import io.ragstone.core.model.Vector;
import org.jspecify.annotations.Nullable;

/**
 * A question to an index.
 *
 * @param vector null to search by words alone
 * @param depth how many passages the words contribute at most
 * @param vectorDepth how many passages the vector contributes at most
 */
public record IndexQuery(String text, @Nullable Vector vector, SearchFilter filter, int depth, int vectorDepth) {
    public IndexQuery(String text, @Nullable Vector vector, SearchFilter filter, int depth) {
        this(text, vector, filter, depth, depth);
    }
}
