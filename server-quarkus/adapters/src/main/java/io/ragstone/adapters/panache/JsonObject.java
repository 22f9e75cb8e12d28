package io.ragstone.adapters.panache;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object in a text column. */
@Converter
public class JsonObject implements AttributeConverter<@Nullable Map<String, Object>, @Nullable String> {
    private final JsonText<Map<String, Object>> json = new JsonText<>(new TypeReference<>() {});

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Map<String, Object> object) {
        return object == null ? null : json.write(object);
    }

    @Override
    public @Nullable Map<String, Object> convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : json.read(text);
    }
}
