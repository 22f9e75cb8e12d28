package io.ragstone.adapters.parsers.pdf;

import java.util.List;

/**
 * What was drawn on a page.
 *
 * @param glyphs in the order in which they were drawn
 * @param aside glyphs that run in another direction than most
 * @param rules straight lines along the page's edges
 */
record RawPage(int number, float width, float height, List<Glyph> glyphs, List<Glyph> aside, List<Box> rules) {
    Box area() {
        return new Box(0, 0, width, height);
    }
}
