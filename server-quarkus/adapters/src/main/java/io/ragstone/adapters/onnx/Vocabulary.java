package io.ragstone.adapters.onnx;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The word pieces that a model knows. */
final class Vocabulary {
    private static final String INSIDE_A_WORD = "##";

    private final Map<String, Integer> ids;
    private final int longest;
    private final int unknown;
    private final int start;
    private final int end;

    Vocabulary(Map<String, Integer> ids) {
        this.ids = Map.copyOf(ids);
        this.longest = ids.keySet().stream().mapToInt(String::length).max().orElse(1);
        this.unknown = marker("[UNK]");
        this.start = marker("[CLS]");
        this.end = marker("[SEP]");
    }

    /** The id of a piece at the beginning of a word, or inside of one; null when there is no such piece. */
    @Nullable
    Integer find(String piece, boolean insideWord) {
        return ids.get(insideWord ? INSIDE_A_WORD + piece : piece);
    }

    /** No piece is longer than this. */
    int longest() {
        return longest;
    }

    int unknown() {
        return unknown;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    private int marker(String piece) {
        Integer id = ids.get(piece);
        if (id == null) {
            throw new IllegalArgumentException("The vocabulary has no " + piece + ": it is not one of a BERT model.");
        }
        return id;
    }
}
