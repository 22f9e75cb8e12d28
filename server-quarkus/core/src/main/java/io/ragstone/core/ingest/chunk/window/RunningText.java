package io.ragstone.core.ingest.chunk.window;

import io.ragstone.core.document.chunk.Position;
import io.ragstone.core.ingest.chunk.pack.Headings;
import io.ragstone.core.ingest.parse.Block;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A document as one string that still knows which block a place is in. */
final class RunningText {
    private static final String GAP = "\n\n";

    /** @param headings above the block */
    record Stretch(int from, int to, Block block, List<String> headings) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Stretch> stretches = new ArrayList<>();

    RunningText(List<Block> blocks) {
        Headings headings = new Headings();
        for (Block block : blocks) {
            String words = block.text().strip();
            if (block instanceof Block.Heading heading) {
                headings.close(heading.level());
            }
            if (!words.isEmpty()) {
                text.append(text.isEmpty() ? "" : GAP);
                int from = text.length();
                text.append(words);
                stretches.add(new Stretch(from, text.length(), block, headings.path()));
            }
            if (block instanceof Block.Heading heading) {
                headings.open(heading);
            }
        }
    }

    String text() {
        return text.toString();
    }

    List<Stretch> stretches() {
        return stretches;
    }

    List<String> headingsAt(int at) {
        int index = firstEndingAfter(at);
        return index < stretches.size() ? stretches.get(index).headings() : List.of();
    }

    List<Position> positions(int from, int to) {
        Set<Position> found = new LinkedHashSet<>();
        for (int i = firstEndingAfter(from);
                i < stretches.size() && stretches.get(i).from() < to;
                i++) {
            found.addAll(stretches.get(i).block().positions());
        }
        return List.copyOf(found);
    }

    private int firstEndingAfter(int at) {
        int low = 0;
        int high = stretches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stretches.get(middle).to() > at) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
