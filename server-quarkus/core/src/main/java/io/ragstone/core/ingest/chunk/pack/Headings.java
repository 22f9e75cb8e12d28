package io.ragstone.core.ingest.chunk.pack;

import io.ragstone.core.ingest.parse.Block;
import java.util.ArrayList;
import java.util.List;

/** Keeps track of the headings that a place in a document stands under. */
public final class Headings {
    private final List<Block.Heading> open = new ArrayList<>();
    private List<String> path = List.of();

    /** From the outermost heading to the innermost. */
    public List<String> path() {
        return path;
    }

    /** Leaves the sections that a heading ends; the heading itself is not in the path yet. */
    public void close(int level) {
        while (!open.isEmpty() && open.getLast().level() >= level) {
            open.removeLast();
        }
        remember();
    }

    public void open(Block.Heading heading) {
        open.add(heading);
        remember();
    }

    /** The headings themselves, from the outermost. */
    public List<Block.Heading> all() {
        return List.copyOf(open);
    }

    private void remember() {
        path = open.stream().map(Block.Heading::text).toList();
    }
}
