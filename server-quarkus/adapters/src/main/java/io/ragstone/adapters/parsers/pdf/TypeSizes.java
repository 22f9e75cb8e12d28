package io.ragstone.adapters.parsers.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells headings from text, and their levels apart, by the sizes of the type that a document uses. */
final class TypeSizes {
    private static final int LONGEST = 160;
    private static final int DEEPEST = 6;
    private static final Pattern NUMBERED =
            Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){0,4})\\.?\\s+\\p{L}.*", Pattern.DOTALL);

    private final float body;
    /** From the largest size of headings to the smallest; what is bold but not larger comes last. */
    private final List<Float> sizes = new ArrayList<>();
    /** The fewest numbers that a heading of a level begins with, as 2 in "1.3 Methods". */
    private final Map<Integer, Integer> numbers = new HashMap<>();

    TypeSizes(List<Passage> passages) {
        body = usual(passages);
        for (Passage passage : passages) {
            if (isHeading(passage)) {
                float size = rounded(passage);
                if (sizes.stream().noneMatch(other -> Math.abs(other - size) < .04f * size)) {
                    sizes.add(size);
                }
            }
        }
        sizes.sort(Collections.reverseOrder());
        for (Passage passage : passages) {
            int depth = isHeading(passage) ? depth(passage) : 0;
            if (depth > 0) {
                numbers.merge(byType(passage), depth, Math::min);
            }
        }
    }

    private static float usual(List<Passage> passages) {
        Map<Float, Integer> characters = new TreeMap<>();
        for (Passage passage : passages) {
            characters.merge(rounded(passage), passage.length(), Integer::sum);
        }
        return characters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(10f);
    }

    private static float rounded(Passage passage) {
        return Math.round(passage.size() * 2) / 2f;
    }

    boolean isHeading(Passage passage) {
        String text = passage.first().text();
        if (passage.length() > LONGEST
                || passage.lines().size() > 3
                || passage.isCaption()
                || Hyphens.hasLeader(text)
                || text.codePoints().filter(Character::isLetter).limit(2).count() < 2) {
            return false;
        }
        String last = passage.last().text();
        boolean sentence = ".;,:".indexOf(last.charAt(last.length() - 1)) >= 0;
        boolean larger = passage.size() > 1.12f * body;
        boolean bold = passage.isBold()
                && passage.size() > .95f * body
                && passage.lines().size() < 3
                && passage.length() < 120;
        boolean numbered = bold && NUMBERED.matcher(text).matches();
        return (larger && (!sentence || last.length() < 60)) || (bold && !sentence && (!passage.isItem() || numbered));
    }

    int level(Passage heading) {
        int level = byType(heading);
        int depth = depth(heading);
        int fewest = numbers.getOrDefault(level, depth);
        return Math.min(DEEPEST, level + (depth == 0 ? 0 : depth - fewest));
    }

    private int byType(Passage heading) {
        float size = rounded(heading);
        for (int i = 0; i < sizes.size(); i++) {
            if (size >= sizes.get(i) * .96f) {
                return Math.min(DEEPEST, i + 1);
            }
        }
        return Math.clamp(sizes.size(), 1, DEEPEST);
    }

    private static int depth(Passage heading) {
        Matcher numbered = NUMBERED.matcher(heading.first().text());
        return numbered.matches() ? numbered.group(1).split("\\.").length : 0;
    }
}
