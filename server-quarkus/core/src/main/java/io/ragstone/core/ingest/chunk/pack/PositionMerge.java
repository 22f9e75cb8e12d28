package io.ragstone.core.ingest.chunk.pack;

import io.ragstone.core.document.chunk.Position;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Joins the boxes of a chunk's blocks to one a column of a page, so that a viewer marks areas and not lines. */
final class PositionMerge {
    private PositionMerge() {}

    static List<Position> of(List<Atom> atoms) {
        Set<Position> boxes = new LinkedHashSet<>();
        atoms.forEach(atom -> boxes.addAll(atom.positions()));
        List<Position> merged = new ArrayList<>();
        for (Position box : boxes) {
            int last = merged.size() - 1;
            if (last >= 0 && sameColumn(merged.get(last), box)) {
                merged.set(last, union(merged.get(last), box));
            } else {
                merged.add(box);
            }
        }
        return List.copyOf(merged);
    }

    private static boolean sameColumn(Position a, Position b) {
        float shared = Math.min(a.right(), b.right()) - Math.max(a.left(), b.left());
        float narrower = Math.min(a.right() - a.left(), b.right() - b.left());
        return a.page() == b.page() && shared >= narrower / 2;
    }

    private static Position union(Position a, Position b) {
        return new Position(
                a.page(),
                Math.min(a.left(), b.left()),
                Math.max(a.right(), b.right()),
                Math.min(a.top(), b.top()),
                Math.max(a.bottom(), b.bottom()));
    }
}
