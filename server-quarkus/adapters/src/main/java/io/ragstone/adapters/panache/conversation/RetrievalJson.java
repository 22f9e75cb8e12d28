package io.ragstone.adapters.panache.conversation;

import com.fasterxml.jackson.core.type.TypeReference;
import io.ragstone.adapters.panache.JsonText;
import io.ragstone.core.conversation.Assistant.Retrieval;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** How an assistant looks for passages in a text column. */
@Converter
class RetrievalJson implements AttributeConverter<Retrieval, String> {
    private final JsonText<Retrieval> json = new JsonText<>(new TypeReference<>() {});

    @Override
    public String convertToDatabaseColumn(Retrieval value) {
        return json.write(value);
    }

    @Override
    public Retrieval convertToEntityAttribute(String text) {
        return json.read(text);
    }
}
