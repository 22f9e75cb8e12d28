package io.ragstone.adapters.lucene;

import java.util.Map;

/**
 * What a commit says of itself.
 *
 * @param sequence the last change that the index holds
 * @param dimensions the length of its vectors, or 0 while it has none
 */
record CommitNote(long sequence, int dimensions) {
    static final CommitNote EMPTY = new CommitNote(-1, 0);

    /** Goes up when fields or their analysis change: indexes of another layout are built anew. */
    private static final String LAYOUT = "3";

    static CommitNote read(Iterable<Map.Entry<String, String>> commit) {
        String layout = LAYOUT;
        long sequence = EMPTY.sequence;
        int dimensions = EMPTY.dimensions;
        for (Map.Entry<String, String> entry : commit) {
            switch (entry.getKey()) {
                case "layout" -> layout = entry.getValue();
                case "sequence" -> sequence = Long.parseLong(entry.getValue());
                case "dimensions" -> dimensions = Integer.parseInt(entry.getValue());
                default -> throw new IllegalArgumentException("unknown note " + entry.getKey());
            }
        }
        return layout.equals(LAYOUT) ? new CommitNote(sequence, dimensions) : EMPTY;
    }

    Map<String, String> write() {
        return Map.of(
                "layout", LAYOUT, "sequence", Long.toString(sequence), "dimensions", Integer.toString(dimensions));
    }
}
