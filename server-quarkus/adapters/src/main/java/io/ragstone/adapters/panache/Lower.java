package io.ragstone.adapters.panache;

import java.util.Locale;

/** Names as they are compared: without regard to case. Databases do not agree on what that is. */
public final class Lower {
    private Lower() {}

    public static String of(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
