package io.ragstone.core.tenant;

import java.time.Instant;
import java.util.UUID;

/** Users for tests: only what a test names is special about them. */
public final class SampleUsers {
    public static final Instant MONDAY = Instant.parse("2026-03-02T08:30:00.123Z");

    private SampleUsers() {}

    public static User of(UUID id) {
        return of(id, id + "@example.org");
    }

    public static User of(UUID id, String email) {
        return new User(
                id,
                email,
                "Ada",
                "hash",
                null,
                "English",
                "UTC",
                "Bright",
                "password",
                true,
                false,
                null,
                MONDAY,
                MONDAY);
    }
}
