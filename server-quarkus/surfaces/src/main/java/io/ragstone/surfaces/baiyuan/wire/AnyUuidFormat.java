package io.ragstone.surfaces.baiyuan.wire;

import io.ragstone.surfaces.boundary.request.FormatCheck;
import jakarta.inject.Singleton;
import java.util.Optional;

/** A UUID of any version, with or without dashes. */
@Singleton
final class AnyUuidFormat implements FormatCheck {
    @Override
    public String format() {
        return "any-uuid";
    }

    @Override
    public Optional<String> problem(String value) {
        return BaiyuanIds.parse(value).isPresent() ? Optional.empty() : Optional.of("has to be a UUID");
    }
}
