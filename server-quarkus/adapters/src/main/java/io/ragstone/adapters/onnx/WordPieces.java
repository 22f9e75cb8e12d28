package io.ragstone.adapters.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text as a model sees it: its word pieces, without the markers around a text. */
final class WordPieces {
    private final int[] ids;
    private final boolean[] wordStarts;
    private final int unknown;

    /**
     * @param wordStarts for each piece whether a word begins with it
     * @param unknown how many of them the vocabulary does not have
     */
    WordPieces(int[] ids, boolean[] wordStarts, int unknown) {
        this.ids = ids;
        this.wordStarts = wordStarts;
        this.unknown = unknown;
    }

    int[] ids() {
        return ids.clone();
    }

    int unknown() {
        return unknown;
    }

    /** The share of pieces that the model cannot read. */
    double unknownShare() {
        return ids.length == 0 ? 0 : (double) unknown / ids.length;
    }

    /**
     * Parts of about the same length, none longer than {@code most} and cut between words where that is possible. A text
     * without any piece is one empty part.
     */
    List<int[]> windows(int most) {
        int wanted = Math.max(1, Math.ceilDiv(ids.length, most));
        List<int[]> windows = new ArrayList<>(wanted);
        int from = 0;
        while (from < ids.length || windows.isEmpty()) {
            int left = Math.max(1, wanted - windows.size());
            int aim = from + Math.min(most, Math.ceilDiv(ids.length - from, left));
            int to = wordBoundary(from, aim, Math.min(ids.length, from + most));
            windows.add(Arrays.copyOfRange(ids, from, to));
            from = to;
        }
        return windows;
    }

    /** The end of a word at or before the aim, or else soon after it; inside a word only if that is too long for a window. */
    private int wordBoundary(int from, int aim, int last) {
        for (int before = aim; before > from; before--) {
            if (endsWord(before)) {
                return before;
            }
        }
        for (int after = aim + 1; after <= last; after++) {
            if (endsWord(after)) {
                return after;
            }
        }
        return last;
    }

    private boolean endsWord(int end) {
        return end == ids.length || wordStarts[end];
    }
}
