package io.ragstone.adapters.panache.ask;

import com.fasterxml.jackson.core.type.TypeReference;
import io.ragstone.adapters.panache.JsonText;
import io.ragstone.core.ask.settings.AskSettings;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** What a tenant chose in a text column. */
@Converter
class AskSettingsJson implements AttributeConverter<AskSettings, String> {
    private final JsonText<AskSettings> json = new JsonText<>(new TypeReference<>() {});

    @Override
    public String convertToDatabaseColumn(AskSettings value) {
        return json.write(value);
    }

    @Override
    public AskSettings convertToEntityAttribute(String text) {
        return json.read(text);
    }
}
