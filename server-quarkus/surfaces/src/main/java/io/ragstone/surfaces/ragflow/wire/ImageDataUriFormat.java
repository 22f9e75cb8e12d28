package io.ragstone.surfaces.ragflow.wire;

import io.ragstone.surfaces.boundary.request.FormatCheck;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** A small picture as {@code data:image/png;base64,...}. */
@Singleton
final class ImageDataUriFormat implements FormatCheck {
    private static final String SCHEME = "data:";
    private static final List<String> TYPES = List.of("image/jpeg", "image/png");

    @Override
    public String format() {
        return "image-data-uri";
    }

    @Override
    public Optional<String> problem(String value) {
        int comma = value.indexOf(',');
        if (comma < 0) {
            return Optional.of("Missing MIME prefix. Expected format: data:<mime>;base64,<data>");
        }
        String prefix = value.substring(0, comma);
        if (!prefix.startsWith(SCHEME)) {
            return Optional.of("Invalid MIME prefix format. Must start with 'data:'");
        }
        int end = prefix.indexOf(';');
        String type = prefix.substring(SCHEME.length(), end < 0 ? prefix.length() : end);
        return TYPES.contains(type)
                ? Optional.empty()
                : Optional.of("Unsupported MIME type. Allowed: " + PythonRepr.list(TYPES));
    }
}
