package io.ragstone.adapters.parsers.office.parts;

import io.ragstone.adapters.parsers.reading.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The order in which people read what is spread over a slide: it is cut along its widest gaps, again and again. */
final class ReadingOrder<T> {
    /** Boxes are larger than their text, and so overlap a little without anybody seeing it. */
    private static final float MARGIN = 0.1f;

    private final Reading reading;
    private final Function<T, Area> area;

    ReadingOrder(Reading reading, Function<T, Area> area) {
        this.reading = reading;
        this.area = area;
    }

    List<T> of(List<T> pieces) {
        return sort(pieces, 1);
    }

    private List<T> sort(List<T> pieces, int depth) {
        reading.nesting(depth);
        if (pieces.size() < 2) {
            return pieces;
        }
        Cut<T> rows = cut(pieces, false);
        Cut<T> columns = cut(pieces, true);
        if (rows.bands().size() < 2 && columns.bands().size() < 2) {
            return sorted(pieces, false);
        }
        boolean down = rows.bands().size() > 1 && (columns.bands().size() < 2 || rows.gap() >= columns.gap());
        List<T> order = new ArrayList<>();
        for (List<T> band : (down ? rows : columns).bands()) {
            order.addAll(sort(band, depth + 1));
        }
        return order;
    }

    private record Cut<T>(List<List<T>> bands, float gap) {}

    private Cut<T> cut(List<T> pieces, boolean across) {
        List<List<T>> bands = new ArrayList<>();
        float end = Float.NEGATIVE_INFINITY;
        float gap = Float.NEGATIVE_INFINITY;
        for (T piece : sorted(pieces, across)) {
            reading.step();
            Area at = area.apply(piece);
            float margin = MARGIN * (at.end(across) - at.start(across));
            if (bands.isEmpty() || at.start(across) + margin >= end) {
                gap = bands.isEmpty() ? gap : Math.max(gap, at.start(across) + margin - end);
                bands.add(new ArrayList<>());
            }
            bands.getLast().add(piece);
            end = Math.max(end, at.end(across) - margin);
        }
        return new Cut<>(bands, gap);
    }

    private List<T> sorted(List<T> pieces, boolean across) {
        Comparator<T> order = Comparator.comparing(piece -> area.apply(piece).start(across));
        return pieces.stream()
                .sorted(order.thenComparing(piece -> area.apply(piece).start(!across)))
                .toList();
    }
}
