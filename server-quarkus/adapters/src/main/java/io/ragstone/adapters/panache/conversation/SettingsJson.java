package io.ragstone.adapters.panache.conversation;

import com.fasterxml.jackson.core.type.TypeReference;
import io.ragstone.adapters.panache.JsonText;
import io.ragstone.core.model.ChatRequest.Settings;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** How a model writes in a text column. */
@Converter
class SettingsJson implements AttributeConverter<Settings, String> {
    private final JsonText<Settings> json = new JsonText<>(new TypeReference<>() {});

    @Override
    public String convertToDatabaseColumn(Settings value) {
        return json.write(value);
    }

    @Override
    public Settings convertToEntityAttribute(String text) {
        return json.read(text);
    }
}
