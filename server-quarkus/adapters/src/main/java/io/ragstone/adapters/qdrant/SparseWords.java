package io.ragstone.adapters.qdrant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Words and their weights as a sparse vector. A word's place is a hash of 32 bits: of two words that share one, a passage
 * keeps the heavier, and a question cannot tell them apart. Among a million words that befalls about one in four thousand.
 */
final class SparseWords {
    private static final int SEED = 0;

    private final Map<Integer, Float> weights = new TreeMap<>();

    static int place(String word) {
        return StringHelper.murmurhash3_x86_32(new BytesRef(word), SEED);
    }

    /** Qdrant takes each place once. */
    void put(int place, double weight) {
        weights.merge(place, (float) weight, Math::max);
    }

    boolean isEmpty() {
        return weights.isEmpty();
    }

    List<Integer> places() {
        return new ArrayList<>(weights.keySet());
    }

    List<Float> weights() {
        return new ArrayList<>(weights.values());
    }
}
