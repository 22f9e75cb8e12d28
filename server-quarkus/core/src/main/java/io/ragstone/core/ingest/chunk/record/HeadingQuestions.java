package io.ragstone.core.ingest.chunk.record;

import io.ragstone.core.ingest.parse.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The headings that a place stands under, as the question that its text answers. */
final class HeadingQuestions {
    private static final class Level {
        private final Block.Heading heading;
        private boolean asked;

        Level(Block.Heading heading) {
            this.heading = heading;
        }
    }

    private final List<Level> path = new ArrayList<>();

    /** Enters a section. Returns the headings that were left without ever being part of a question. */
    List<Block.Heading> enter(Block.Heading heading) {
        List<Block.Heading> unasked = leave(heading.level());
        path.add(new Level(heading));
        return unasked;
    }

    /** Leaves all sections from a level on. */
    List<Block.Heading> leave(int level) {
        List<Block.Heading> unasked = new ArrayList<>();
        while (!path.isEmpty() && path.getLast().heading.level() >= level) {
            Level left = path.removeLast();
            if (!left.asked) {
                unasked.addFirst(left.heading);
            }
        }
        return unasked;
    }

    boolean isEmpty() {
        return path.isEmpty();
    }

    /** From the outermost to the innermost, a line each; from now on they count as asked. */
    String question() {
        path.forEach(level -> level.asked = true);
        return path.stream().map(level -> PairForms.bare(level.heading.text())).collect(Collectors.joining("\n"));
    }

    /** The headings above; from now on they count as said. */
    List<Block.Heading> above() {
        path.forEach(level -> level.asked = true);
        return path.stream().map(level -> level.heading).toList();
    }
}
