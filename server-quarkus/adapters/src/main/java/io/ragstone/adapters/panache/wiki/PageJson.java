package io.ragstone.adapters.panache.wiki;

import com.fasterxml.jackson.core.type.TypeReference;
import io.ragstone.adapters.panache.JsonText;
import io.ragstone.core.wiki.page.PageContent;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** What a page says, in a text column. */
@Converter
class PageJson implements AttributeConverter<@Nullable PageContent, @Nullable String> {
    private static final JsonText<PageContent> JSON = new JsonText<>(new TypeReference<>() {});

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable PageContent content) {
        return content == null ? null : JSON.write(content);
    }

    @Override
    public @Nullable PageContent convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : JSON.read(text);
    }
}
