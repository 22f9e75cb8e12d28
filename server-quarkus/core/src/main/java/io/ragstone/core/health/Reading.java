package io.ragstone.core.health;

import java.time.Duration;

/**
 * How one part is.
 *
 * @param kind what it is: the engine, the database ...
 * @param elapsed how long it took to say so
 */
public record Reading(String kind, Color color, String message, Duration elapsed) {
    /** Works, works with losses, does not work. */
    public enum Color {
        GREEN,
        YELLOW,
        RED
    }

    public boolean ok() {
        return color != Color.RED;
    }
}
