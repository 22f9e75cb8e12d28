package io.ragstone.adapters.parsers.pdf;

import io.ragstone.adapters.parsers.pdf.Item.Line;
import io.ragstone.adapters.parsers.reading.CleanText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts words together to stretches of lines: as far as no gap is wide enough to be the one between two columns. All
 * distances are in type sizes.
 */
final class LineBuilder {
    private static final float GAP = .8f;
    private static final float OVERLAP = -.5f;

    private LineBuilder() {}

    static List<Line> of(List<Word> words) {
        return joined(asDrawn(words));
    }

    /** Most programs draw the words of a line one after the other. */
    private static List<Stretch> asDrawn(List<Word> words) {
        List<Stretch> stretches = new ArrayList<>();
        for (Word word : words) {
            if (stretches.isEmpty() || !stretches.getLast().takes(word)) {
                stretches.add(new Stretch(word));
            }
        }
        return stretches;
    }

    /** The others are put together by where their words stand. */
    private static List<Line> joined(List<Stretch> stretches) {
        List<Stretch> sorted = new ArrayList<>(stretches);
        sorted.sort(Comparator.comparingDouble((Stretch stretch) -> stretch.baseline));
        List<Line> lines = new ArrayList<>();
        List<Stretch> row = new ArrayList<>();
        for (Stretch stretch : sorted) {
            if (!row.isEmpty()
                    && stretch.baseline - row.getFirst().baseline
                            > .25f * Math.min(stretch.size, row.getFirst().size)) {
                join(row, lines);
                row.clear();
            }
            row.add(stretch);
        }
        join(row, lines);
        return lines;
    }

    private static void join(List<Stretch> row, List<Line> lines) {
        row.sort(Comparator.comparingDouble((Stretch stretch) -> stretch.box.left()));
        Stretch open = null;
        for (Stretch next : row) {
            if (open != null && open.isFollowedBy(next)) {
                open.append(next);
            } else {
                if (open != null) {
                    open.addTo(lines);
                }
                open = next;
            }
        }
        if (open != null) {
            open.addTo(lines);
        }
    }

    private static final class Stretch {
        private final List<Word> words = new ArrayList<>();
        private Box box;
        private final float baseline;
        private final float size;

        Stretch(Word first) {
            words.add(first);
            box = first.box();
            baseline = first.baseline();
            size = first.size();
        }

        boolean takes(Word word) {
            float unit = Math.max(size, word.size());
            float gap = word.box().left() - box.right();
            if (gap < OVERLAP * unit && RightToLeft.isIn(word.text())) {
                gap = box.left() - word.box().right();
            }
            boolean level = Math.abs(word.baseline() - baseline) < .25f * Math.min(size, word.size());
            boolean raised = gap < .3f * unit && box.besideness(word.box()) > .5f;
            boolean takes = (level || raised) && gap < GAP * unit && gap > OVERLAP * unit;
            if (takes) {
                words.add(word);
                box = box.union(word.box());
            }
            return takes;
        }

        boolean isFollowedBy(Stretch next) {
            float gap = next.box.left() - box.right();
            float unit = Math.max(size, next.size);
            return gap < GAP * unit && gap > OVERLAP * unit;
        }

        void append(Stretch next) {
            words.addAll(next.words);
            box = box.union(next.box);
        }

        void addTo(List<Line> lines) {
            words.sort(Comparator.comparingDouble((Word word) -> word.box().left()));
            StringBuilder text = new StringBuilder();
            int most = 0;
            Word typical = words.getFirst();
            boolean bold = true;
            for (Word word : words) {
                text.append(text.isEmpty() ? "" : " ").append(word.text());
                if (word.text().length() > most) {
                    most = word.text().length();
                    typical = word;
                }
                bold &= word.bold() || word.text().chars().noneMatch(Character::isLetter);
            }
            String clean = CleanText.of(RightToLeft.logical(text.toString())).strip();
            if (!clean.isEmpty()) {
                lines.add(new Line(clean, box, typical.baseline(), typical.size(), bold && typical.bold()));
            }
        }
    }
}
