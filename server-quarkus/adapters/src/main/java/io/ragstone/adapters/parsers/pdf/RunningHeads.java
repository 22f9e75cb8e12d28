package io.ragstone.adapters.parsers.pdf;

import io.ragstone.adapters.parsers.pdf.Item.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes out what stands at the top or at the bottom of page after page, and the numbers of the pages. */
final class RunningHeads {
    /** The share of a page's height in which its head and its foot are. */
    private static final float MARGIN = .12f;

    /** The same for numbers that stand alone: they are not easily mistaken for something else. */
    private static final float WIDE_MARGIN = .2f;

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[\\s\\-\u2013\u2014|\u00b7.\\[\\]()]*(?:(?:page|seite|p\\.|pag\\.|p\u00e1gina|\u7b2c)\\s*)?(?:#|[ivxl]{1,6})(?:\\s*(?:of|/|von|de|sur)\\s*#)?\\s*\u9875?[\\s\\-\u2013\u2014|\u00b7.\\[\\]()]*",
            Pattern.CASE_INSENSITIVE);

    private RunningHeads() {}

    static List<Layout> removed(List<Layout> pages) {
        Map<Head, Set<Integer>> seen = new HashMap<>();
        for (Layout page : pages) {
            for (List<Item> area : page.areas()) {
                for (Item item : area) {
                    if (item instanceof Line line && isInMargin(line, page)) {
                        seen.computeIfAbsent(Head.of(line, page), key -> new HashSet<>())
                                .add(page.page());
                    }
                }
            }
        }
        return pages.stream().map(page -> removed(page, pages.size(), seen)).toList();
    }

    private static Layout removed(Layout page, int pages, Map<Head, Set<Integer>> seen) {
        List<List<Item>> areas = new ArrayList<>();
        for (List<Item> area : page.areas()) {
            List<Item> kept = area.stream()
                    .filter(item ->
                            !(item instanceof Line line && isInMargin(line, page) && isHead(line, page, pages, seen)))
                    .toList();
            if (!kept.isEmpty()) {
                areas.add(kept);
            }
        }
        // Where nothing else would be left, it was the text.
        return areas.isEmpty() ? page : new Layout(page.page(), page.height(), areas);
    }

    private static boolean isInMargin(Line line, Layout page) {
        float middle = line.box().centerY();
        boolean number = PAGE_NUMBER.matcher(Head.of(line, page).text()).matches();
        float margin = (number ? WIDE_MARGIN : MARGIN) * page.height();
        return middle < margin || middle > page.height() - margin;
    }

    private static boolean isHead(Line line, Layout page, int pages, Map<Head, Set<Integer>> seen) {
        Head head = Head.of(line, page);
        int times = 0;
        for (int nearby = -1; nearby <= 1; nearby++) {
            times += seen.getOrDefault(new Head(head.text(), head.place() + nearby), Set.of())
                    .size();
        }
        boolean number = PAGE_NUMBER.matcher(head.text()).matches() && isOutermost(line, page);
        return number || times >= Math.max(2, Math.min(pages, 3));
    }

    private static boolean isOutermost(Line line, Layout page) {
        boolean above = line.box().centerY() < page.height() / 2;
        return page.areas().stream()
                .flatMap(List::stream)
                .allMatch(item -> above
                        ? item.box().bottom() >= line.box().top()
                        : item.box().top() <= line.box().bottom());
    }

    /** What the same head on another page has in common with it: the words, not the numbers, and about the place. */
    private record Head(String text, int place) {
        private static final int PLACES = 100;

        static Head of(Line line, Layout page) {
            String text = DIGITS.matcher(line.text().toLowerCase(Locale.ROOT)).replaceAll("#");
            return new Head(text, Math.round(line.box().centerY() / page.height() * PLACES));
        }
    }
}
