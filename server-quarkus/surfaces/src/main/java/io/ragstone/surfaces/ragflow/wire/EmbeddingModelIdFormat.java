package io.ragstone.surfaces.ragflow.wire;

import io.ragstone.surfaces.boundary.request.FormatCheck;
import jakarta.inject.Singleton;
import java.util.Optional;

/** A model and its provider, {@code <model_name>@<provider>}. */
@Singleton
final class EmbeddingModelIdFormat implements FormatCheck {
    @Override
    public String format() {
        return "embedding-model-id";
    }

    @Override
    public Optional<String> problem(String value) {
        int at = value.indexOf('@');
        if (at < 0) {
            return Optional.of("Embedding model identifier must follow <model_name>@<provider> format");
        }
        boolean complete =
                !value.substring(0, at).isBlank() && !value.substring(at + 1).isBlank();
        return complete ? Optional.empty() : Optional.of("Both model_name and provider must be non-empty strings");
    }
}
