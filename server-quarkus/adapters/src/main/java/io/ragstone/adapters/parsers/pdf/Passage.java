package io.ragstone.adapters.parsers.pdf;

import io.ragstone.adapters.parsers.pdf.Item.Line;
import io.ragstone.core.document.chunk.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lines that belong together: a paragraph, a heading or an item of a list. */
final class Passage {
    private static final Pattern CAPTION = Pattern.compile(
            "(?:figure|fig\\.|table|abbildung|abb\\.|tabelle|figura|tabla|tableau|\u56fe|\u8868|\u5716)\\s*\\d.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final List<Line> lines = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();
    private final boolean item;
    private int page;
    private @Nullable Box box;

    Passage(Line first, int page) {
        item = Markers.item(first.text()) != null;
        add(first, page);
    }

    void add(Line line, int onPage) {
        if (box != null && onPage == page && line.box().top() >= box.top() - 1) {
            box = box.union(line.box());
        } else {
            finish();
            page = onPage;
            box = line.box();
        }
        lines.add(line);
    }

    /** Takes over what follows in the next column or on the next page. */
    void append(Passage rest) {
        lines.addAll(rest.lines);
        finish();
        positions.addAll(rest.positions());
    }

    private void finish() {
        if (box != null) {
            positions.add(box.on(page));
            box = null;
        }
    }

    List<Position> positions() {
        List<Position> all = new ArrayList<>(positions);
        if (box != null) {
            all.add(box.on(page));
        }
        return List.copyOf(all);
    }

    List<Line> lines() {
        return lines;
    }

    Line first() {
        return lines.getFirst();
    }

    Line last() {
        return lines.getLast();
    }

    boolean isItem() {
        return item;
    }

    boolean isCaption() {
        return CAPTION.matcher(first().text()).matches();
    }

    boolean isBold() {
        return lines.stream().allMatch(Line::bold);
    }

    float size() {
        return first().size();
    }

    int length() {
        return lines.stream().mapToInt(line -> line.text().length()).sum();
    }
}
