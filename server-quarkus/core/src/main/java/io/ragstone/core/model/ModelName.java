package io.ragstone.core.model;

import java.util.Optional;
import java.util.regex.Pattern;

/** A model's full name: {@code name@provider}. */
public record ModelName(String name, String provider) {
    /** Clients put this behind the names of models on servers of one's own, to tell them apart. */
    private static final Pattern MARK = Pattern.compile("___(OpenAI-API|VLLM|LocalAI|HuggingFace)$");

    public static Optional<ModelName> parse(String text) {
        int at = text.lastIndexOf('@');
        return at <= 0 || at == text.length() - 1
                ? Optional.empty()
                : Optional.of(of(text.substring(0, at), text.substring(at + 1)));
    }

    /** Without the mark that some clients put behind a name. */
    public static ModelName of(String name, String provider) {
        return new ModelName(MARK.matcher(name).replaceFirst(""), provider);
    }

    @Override
    public String toString() {
        return name + "@" + provider;
    }
}
