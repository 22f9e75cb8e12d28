package io.ragstone.core.model;

import java.util.Optional;

/** A model's full name: {@code name@provider}. */
public record ModelName(String name, String provider) {
    public static Optional<ModelName> parse(String text) {
        int at = text.lastIndexOf('@');
        return at <= 0 || at == text.length() - 1
                ? Optional.empty()
                : Optional.of(new ModelName(text.substring(0, at), text.substring(at + 1)));
    }

    @Override
    public String toString() {
        return name + "@" + provider;
    }
}
