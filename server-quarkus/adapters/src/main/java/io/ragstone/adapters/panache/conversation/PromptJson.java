package io.ragstone.adapters.panache.conversation;

import com.fasterxml.jackson.core.type.TypeReference;
import io.ragstone.adapters.panache.JsonText;
import io.ragstone.core.conversation.Assistant.Prompt;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** An assistant's prompt in a text column. */
@Converter
class PromptJson implements AttributeConverter<Prompt, String> {
    private final JsonText<Prompt> json = new JsonText<>(new TypeReference<>() {});

    @Override
    public String convertToDatabaseColumn(Prompt value) {
        return json.write(value);
    }

    @Override
    public Prompt convertToEntityAttribute(String text) {
        return json.read(text);
    }
}
