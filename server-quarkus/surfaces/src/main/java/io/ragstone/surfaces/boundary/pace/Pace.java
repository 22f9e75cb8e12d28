package io.ragstone.surfaces.boundary.pace;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * How slowly a request may come.
 *
 * @param head how long its head may take
 * @param bodyRate how many bytes a second of its body have to come, on average over the body time; 0 for any number
 */
public record Pace(Duration head, int bodyRate, Duration bodyTime) {
    public Pace {
        if (!head.isPositive() || !bodyTime.isPositive() || bodyRate < 0) {
            throw new IllegalArgumentException(
                    "The times of a pace have to be longer than nothing, and no rate is below 0");
        }
    }

    long leastBytes() {
        return bodyRate * bodyTime.toMillis() / 1_000;
    }

    /** What holds unless the application says otherwise. */
    @Singleton
    static final class Usual {
        private static final int BYTES_A_SECOND = 240;

        @Produces
        @Singleton
        @DefaultBean
        Pace pace() {
            return new Pace(Duration.ofSeconds(30), BYTES_A_SECOND, Duration.ofSeconds(30));
        }
    }
}
