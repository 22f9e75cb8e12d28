package io.ragstone.surfaces.ragflow.wire;

import io.ragstone.surfaces.boundary.request.FormatCheck;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;

/** A UUID of version 1, in 32 hex digits or with the usual dashes. */
@Singleton
final class Uuid1Format implements FormatCheck {
    private static final Pattern VERSION_1 =
            Pattern.compile("(?i)[0-9a-f]{8}(-?)[0-9a-f]{4}\\1[1][0-9a-f]{3}\\1[89ab][0-9a-f]{3}\\1[0-9a-f]{12}");

    @Override
    public String format() {
        return "uuid1";
    }

    @Override
    public Optional<String> problem(String value) {
        return VERSION_1.matcher(value).matches() ? Optional.empty() : Optional.of("Invalid UUID1 format");
    }
}
