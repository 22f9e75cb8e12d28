package io.ragstone.core.access;

import io.ragstone.core.error.CoreException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be done with things. */
public enum Action {
    READ,
    CREATE,
    UPDATE,
    DELETE;

    public static Action of(String name) {
        return Arrays.stream(values())
                .filter(action -> action.label().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> CoreException.invalid("Unknown action: " + name + ". Known are "
                        + Arrays.stream(values()).map(Action::label).collect(Collectors.joining(", ")) + " and *."));
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
