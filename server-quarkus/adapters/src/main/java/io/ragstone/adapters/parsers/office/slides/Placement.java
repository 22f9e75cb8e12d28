package io.ragstone.adapters.parsers.office.slides;

import io.ragstone.adapters.parsers.office.parts.Area;
import io.ragstone.adapters.parsers.reading.SafeXml;
import org.jspecify.annotations.Nullable;

/** Where a shape or a group is while that is read, in points; a group has a measure of its own for what is in it. */
final class Placement {
    private static final double POINT = 12_700;

    private double x;
    private double y;
    private double width;
    private double height;
    private double innerX;
    private double innerY;
    private double innerWidth;
    private double innerHeight;
    private boolean placed;

    void read(String name, SafeXml.Attributes attributes) {
        switch (name) {
            case "off" -> {
                x = points(attributes.get("x"));
                y = points(attributes.get("y"));
                placed = true;
            }
            case "ext" -> {
                width = Math.max(0, points(attributes.get("cx")));
                height = Math.max(0, points(attributes.get("cy")));
            }
            case "chOff" -> {
                innerX = points(attributes.get("x"));
                innerY = points(attributes.get("y"));
            }
            case "chExt" -> {
                innerWidth = points(attributes.get("cx"));
                innerHeight = points(attributes.get("cy"));
            }
            default -> {
                // Turns and flips leave a shape about where it is.
            }
        }
    }

    @Nullable
    Area area() {
        return placed ? Area.at(x, y, width, height) : null;
    }

    /** What is inside of this group, seen from outside. */
    Area outside(Area inside) {
        if (!placed || innerWidth <= 0 || innerHeight <= 0) {
            return inside;
        }
        double across = width / innerWidth;
        double down = height / innerHeight;
        return Area.at(
                x + (inside.left() - innerX) * across,
                y + (inside.top() - innerY) * down,
                (inside.right() - inside.left()) * across,
                (inside.bottom() - inside.top()) * down);
    }

    /** From the units of the format, of which a point has 12,700. */
    static double points(@Nullable String value) {
        return value != null && value.matches("-?\\d{1,12}") ? Long.parseLong(value) / POINT : 0;
    }
}
