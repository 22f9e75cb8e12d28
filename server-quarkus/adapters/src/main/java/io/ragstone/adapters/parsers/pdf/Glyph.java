package io.ragstone.adapters.parsers.pdf;

/**
 * One character as it was drawn.
 *
 * @param y of its base line
 * @param space how wide a space is in its font
 */
record Glyph(String text, float x, float y, float width, float size, float space, boolean bold) {
    float right() {
        return x + width;
    }
}
