package io.ragstone.adapters.parsers.office.parts;

import io.ragstone.core.document.chunk.Position;

/** A box on a slide, in points from the upper left. */
public record Area(float left, float top, float right, float bottom) {
    public static Area at(double x, double y, double width, double height) {
        return new Area((float) x, (float) y, (float) (x + width), (float) (y + height));
    }

    Position on(int page) {
        return new Position(page, left, right, top, bottom);
    }

    /** Where it begins: across the slide, or else down. */
    float start(boolean across) {
        return across ? left : top;
    }

    float end(boolean across) {
        return across ? right : bottom;
    }
}
