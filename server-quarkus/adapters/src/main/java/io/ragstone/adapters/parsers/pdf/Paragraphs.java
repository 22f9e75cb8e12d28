package io.ragstone.adapters.parsers.pdf;

import io.ragstone.adapters.parsers.pdf.Item.Line;
import java.util.ArrayList;
import java.util.List;

/** Finds out where paragraphs begin: by more space, another type, an indented line, a short line before, a list's mark. */
final class Paragraphs {
    /** How much more than the usual distance between lines, in shares of it, begins a paragraph. */
    private static final float MORE = 1.3f;

    private static final String ENDS = ".!?:\u3002\uff01\uff1f\u2026";

    private final float left;
    private final float right;
    private final float pitch;

    private Paragraphs(List<Line> lines) {
        List<Float> lefts =
                lines.stream().map(line -> line.box().left()).sorted().toList();
        List<Float> rights =
                lines.stream().map(line -> line.box().right()).sorted().toList();
        left = lefts.get(lefts.size() / 10);
        right = rights.get(rights.size() - 1 - rights.size() / 10);
        pitch = pitch(lines);
    }

    /** The passages of lines that stand below each other, with nothing between them. */
    static List<Passage> of(List<Line> lines, int page) {
        List<Passage> passages = new ArrayList<>();
        if (lines.isEmpty()) {
            return passages;
        }
        Paragraphs shape = new Paragraphs(lines);
        for (Line line : lines) {
            if (passages.isEmpty() || shape.begins(passages.getLast(), line)) {
                passages.add(new Passage(line, page));
            } else {
                passages.getLast().add(line, page);
            }
        }
        return passages;
    }

    /** The usual distance between lines, in type sizes. */
    private static float pitch(List<Line> lines) {
        List<Float> pitches = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            float distance = (lines.get(i).baseline() - lines.get(i - 1).baseline())
                    / lines.get(i).size();
            if (distance > .8f && distance < 2.5f && sameSize(lines.get(i - 1), lines.get(i))) {
                pitches.add(distance);
            }
        }
        pitches.sort(null);
        // The lower third: there are texts with as many gaps between paragraphs as between lines.
        return pitches.size() < 3 ? 1.25f : pitches.get(pitches.size() / 3);
    }

    private boolean begins(Passage passage, Line line) {
        Line before = passage.last();
        float distance = (line.baseline() - before.baseline()) / line.size();
        return !sameSize(before, line)
                || before.bold() != line.bold()
                || distance > pitch * MORE
                || distance < -.5f
                || isMarked(passage, line)
                || isIndented(passage, line)
                || isShort(before, line);
    }

    private static boolean sameSize(Line a, Line b) {
        return Math.abs(a.size() - b.size()) < .1f * Math.max(a.size(), b.size());
    }

    /** In the middle of a sentence a line may well begin with a number in brackets. */
    private static boolean isMarked(Passage passage, Line line) {
        String before = passage.last().text();
        return Markers.isBullet(line.text())
                || (Markers.item(line.text()) != null
                        && (passage.isItem() || (ENDS + ";").indexOf(before.charAt(before.length() - 1)) >= 0));
    }

    private boolean isIndented(Passage passage, Line line) {
        float em = line.size();
        Line before = passage.last();
        if (passage.isItem()) {
            boolean hangs = passage.lines().size() > 1
                    && before.box().left() > passage.first().box().left() + .3f * em;
            return hangs && line.box().left() < before.box().left() - .5f * em;
        }
        return line.box().left() > left + .8f * em
                && line.box().left() < left + 5 * em
                && before.box().left() < line.box().left() - .5f * em;
    }

    /** The line before ended early, as last lines do. */
    private boolean isShort(Line before, Line line) {
        float room = right - before.box().right();
        String text = before.text();
        boolean ended = ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
        return (ended && room > .2f * (right - left))
                || (room > .5f * (right - left)
                        && !Character.isLowerCase(line.text().charAt(0)));
    }
}
