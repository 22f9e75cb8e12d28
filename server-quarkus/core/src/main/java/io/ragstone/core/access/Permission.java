package io.ragstone.core.access;

/**
 * What an operation needs.
 *
 * @param resource the kind of things, such as {@code datasets}
 */
public record Permission(Action action, String resource) {
    /** Reads {@code read:datasets}. */
    public static Permission of(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw new IllegalArgumentException(text + " is no permission; one is written like read:datasets");
        }
        return new Permission(Action.of(text.substring(0, colon)), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return action.label() + ":" + resource;
    }
}
