package io.ragstone.adapters.panache.conversation;

import com.fasterxml.jackson.core.type.TypeReference;
import io.ragstone.adapters.panache.JsonText;
import io.ragstone.core.conversation.citation.Citation;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** What an answer cites in a text column. */
@Converter
class CitationList implements AttributeConverter<List<Citation>, String> {
    private final JsonText<List<Citation>> json = new JsonText<>(new TypeReference<>() {});

    @Override
    public String convertToDatabaseColumn(List<Citation> value) {
        return json.write(value);
    }

    @Override
    public List<Citation> convertToEntityAttribute(String text) {
        return json.read(text);
    }
}
