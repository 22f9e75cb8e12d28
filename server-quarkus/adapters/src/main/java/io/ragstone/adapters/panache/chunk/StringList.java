package io.ragstone.adapters.panache.chunk;

import com.fasterxml.jackson.core.type.TypeReference;
import io.ragstone.adapters.panache.JsonText;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Words in a text column. */
@Converter
class StringList implements AttributeConverter<List<String>, String> {
    private final JsonText<List<String>> json = new JsonText<>(new TypeReference<>() {});

    @Override
    public String convertToDatabaseColumn(List<String> words) {
        return json.write(words);
    }

    @Override
    public List<String> convertToEntityAttribute(String text) {
        return json.read(text);
    }
}
