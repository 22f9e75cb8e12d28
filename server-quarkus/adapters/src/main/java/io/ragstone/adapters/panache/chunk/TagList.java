package io.ragstone.adapters.panache.chunk;

import com.fasterxml.jackson.core.type.TypeReference;
import io.ragstone.adapters.panache.JsonText;
import io.ragstone.core.document.chunk.ChunkTag;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Tags with their weights in a text column. */
@Converter
class TagList implements AttributeConverter<List<ChunkTag>, String> {
    private final JsonText<List<ChunkTag>> json = new JsonText<>(new TypeReference<>() {});

    @Override
    public String convertToDatabaseColumn(List<ChunkTag> tags) {
        return json.write(tags);
    }

    @Override
    public List<ChunkTag> convertToEntityAttribute(String text) {
        return json.read(text);
    }
}
