package io.ragstone.adapters.panache.chunk;

import com.fasterxml.jackson.core.type.TypeReference;
import io.ragstone.adapters.panache.JsonText;
import io.ragstone.core.document.chunk.Position;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Places on pages in a text column. */
@Converter
class PositionList implements AttributeConverter<List<Position>, String> {
    private final JsonText<List<Position>> json = new JsonText<>(new TypeReference<>() {});

    @Override
    public String convertToDatabaseColumn(List<Position> positions) {
        return json.write(positions);
    }

    @Override
    public List<Position> convertToEntityAttribute(String text) {
        return json.read(text);
    }
}
