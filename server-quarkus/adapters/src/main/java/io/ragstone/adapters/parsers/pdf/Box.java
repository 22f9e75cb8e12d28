package io.ragstone.adapters.parsers.pdf;

import io.ragstone.core.document.chunk.Position;

/** An area of a page, in points from the upper left. */
record Box(float left, float top, float right, float bottom) {

    float width() {
        return right - left;
    }

    float height() {
        return bottom - top;
    }

    float centerX() {
        return (left + right) / 2;
    }

    float centerY() {
        return (top + bottom) / 2;
    }

    Box union(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    boolean contains(float x, float y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    /** How much of the lower of two boxes stands beside the other, from 0 to 1. */
    float besideness(Box other) {
        float shared = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        return Math.max(0, shared) / Math.max(.1f, Math.min(height(), other.height()));
    }

    Position on(int page) {
        return new Position(page, left, right, top, bottom);
    }
}
