package io.ragstone.core.ingest.chunk.pack;

/**
 * What every part of something long repeats, so that it can be understood by itself: a table's head row, the fences of
 * a piece of code. Two atoms belong together when they share the very same frame.
 */
final class Frame {
    private final String head;
    private final String tail;
    private final int tokens;

    Frame(String head, String tail, int tokens) {
        this.head = head;
        this.tail = tail;
        this.tokens = tokens;
    }

    String head() {
        return head;
    }

    String tail() {
        return tail;
    }

    int tokens() {
        return tokens;
    }
}
