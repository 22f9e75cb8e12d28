package io.ragstone.adapters.panache.conversation;

import com.fasterxml.jackson.core.type.TypeReference;
import io.ragstone.adapters.panache.JsonText;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.UUID;

/** Ids in a text column. */
@Converter
class IdList implements AttributeConverter<List<UUID>, String> {
    private final JsonText<List<UUID>> json = new JsonText<>(new TypeReference<>() {});

    @Override
    public String convertToDatabaseColumn(List<UUID> value) {
        return json.write(value);
    }

    @Override
    public List<UUID> convertToEntityAttribute(String text) {
        return json.read(text);
    }
}
