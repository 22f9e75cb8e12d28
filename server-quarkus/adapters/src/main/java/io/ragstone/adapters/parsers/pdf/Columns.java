package io.ragstone.adapters.parsers.pdf;

import io.ragstone.adapters.parsers.pdf.Item.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings what is on a page into reading order. Where there is a gutter between two columns of running text, the left one
 * is read before the right one; what stands across the gutter, like a title or a wide table, comes between what is above
 * and what is below it. Columns may have columns of their own.
 */
final class Columns {
    private static final int DEEPEST = 6;

    private final List<List<Item>> areas = new ArrayList<>();

    private Columns() {}

    static List<List<Item>> of(List<Item> items) {
        Columns columns = new Columns();
        columns.split(items, 0);
        return columns.areas;
    }

    private void split(List<Item> items, int depth) {
        Gutter gutter = depth < DEEPEST ? Gutter.find(items) : null;
        if (gutter == null) {
            add(items);
            return;
        }
        List<Item> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparingDouble((Item item) -> item.box().centerY()));
        List<Item> across = new ArrayList<>();
        List<Item> left = new ArrayList<>();
        List<Item> right = new ArrayList<>();
        for (Item item : sorted) {
            if (gutter.isCrossedBy(item)) {
                columns(left, right, depth);
                across.add(item);
            } else {
                add(across);
                across.clear();
                (item.box().centerX() < gutter.center() ? left : right).add(item);
            }
        }
        columns(left, right, depth);
        add(across);
    }

    private void columns(List<Item> left, List<Item> right, int depth) {
        if (!left.isEmpty()) {
            split(List.copyOf(left), depth + 1);
        }
        if (!right.isEmpty()) {
            split(List.copyOf(right), depth + 1);
        }
        left.clear();
        right.clear();
    }

    private void add(List<Item> items) {
        if (!items.isEmpty()) {
            areas.add(List.copyOf(items));
        }
    }

    /** White space that runs down between two columns. */
    record Gutter(float left, float right) {
        private static final float NARROWEST = 6;

        float center() {
            return (left + right) / 2;
        }

        boolean isCrossedBy(Item item) {
            return item.box().left() < center() && item.box().right() > center();
        }

        static @Nullable Gutter find(List<Item> items) {
            if (items.size() < 6) {
                return null;
            }
            Box area = items.stream().map(Item::box).reduce(Box::union).orElseThrow();
            int[] covered = covered(items, area);
            Gutter best = null;
            float most = 0;
            int from = (int) (area.width() * .15f);
            int to = (int) (area.width() * .85f);
            // From nothing across to more and more across; the widest gap of the first kind that will do wins.
            for (int across = 0; across <= items.size() * 6 / 10 && best == null; across += 1 + across / 2) {
                for (int at = from; at < to; at++) {
                    int end = at;
                    while (end < to && covered[end] <= across) {
                        end++;
                    }
                    Gutter gutter = new Gutter(area.left() + at, area.left() + end);
                    if (end - at >= NARROWEST && end - at > most && gutter.separates(items, area)) {
                        most = end - at;
                        best = gutter;
                    }
                    at = end;
                }
            }
            return best;
        }

        /** How many items there are at every point from left to right. */
        private static int[] covered(List<Item> items, Box area) {
            int width = Math.clamp((long) area.width(), 1, 20_000) + 2;
            int[] change = new int[width + 1];
            for (Item item : items) {
                change[Math.clamp((long) (item.box().left() - area.left()), 0, width - 1)]++;
                change[Math.clamp((long) Math.ceil(item.box().right() - area.left()), 0, width)]--;
            }
            for (int i = 1; i <= width; i++) {
                change[i] += change[i - 1];
            }
            return change;
        }

        /** Columns are of running text: their lines are long, fill them, and stand beside each other. */
        private boolean separates(List<Item> items, Box area) {
            Side before = new Side(items.stream()
                    .filter(item -> item.box().right() <= left + 2)
                    .toList());
            Side after = new Side(items.stream()
                    .filter(item -> item.box().left() >= right - 2)
                    .toList());
            return before.isColumn(area) && after.isColumn(area) && before.isBeside(after);
        }
    }

    private static final class Side {
        /** The third of a side, less its gutters. */
        private static final float NARROWEST_COLUMN = .28f;

        private final List<Item> items;
        private final List<Line> lines;
        private final @Nullable Box box;

        Side(List<Item> items) {
            this.items = items;
            this.lines = items.stream()
                    .filter(Line.class::isInstance)
                    .map(Line.class::cast)
                    .toList();
            this.box = items.stream().map(Item::box).reduce(Box::union).orElse(null);
        }

        boolean isColumn(Box area) {
            if (box == null || lines.size() < 3 || box.width() < .18f * area.width()) {
                return false;
            }
            float width = lineWidth();
            if (width < NARROWEST_COLUMN * box.width()) {
                return false;
            }
            int all = 0;
            int full = 0;
            for (Line line : lines) {
                int length = line.text().length();
                all += length;
                full += line.box().width() > .5f * width && length >= 12 ? length : 0;
            }
            return full > .6f * all;
        }

        /** How wide lines are here, but for a few; less than the side is where it has columns of its own. */
        private float lineWidth() {
            List<Float> widths =
                    lines.stream().map(line -> line.box().width()).sorted().toList();
            return widths.get(widths.size() * 9 / 10);
        }

        boolean isBeside(Side other) {
            return box != null && other.box != null && box.besideness(other.box) > .4f && items.size() > 2;
        }
    }
}
