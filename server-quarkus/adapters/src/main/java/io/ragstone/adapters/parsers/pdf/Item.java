package io.ragstone.adapters.parsers.pdf;

import io.ragstone.core.ingest.parse.Block;

/** What a page is made of, for the purposes of reading order. */
sealed interface Item {
    Box box();

    /** A stretch of text on one base line. */
    record Line(String text, Box box, float baseline, float size, boolean bold) implements Item {
        int words() {
            return text.split("\\s+").length;
        }

        /** This line and another further to the right as one. */
        Line and(Line right) {
            boolean larger = text.length() >= right.text.length();
            return new Line(
                    text + " " + right.text,
                    box.union(right.box),
                    larger ? baseline : right.baseline,
                    larger ? size : right.size,
                    bold && right.bold);
        }
    }

    record TableItem(Block.Table table, Box box) implements Item {}
}
