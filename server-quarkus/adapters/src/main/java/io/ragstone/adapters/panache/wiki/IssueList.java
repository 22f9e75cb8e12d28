package io.ragstone.adapters.panache.wiki;

import com.fasterxml.jackson.core.type.TypeReference;
import io.ragstone.adapters.panache.JsonText;
import io.ragstone.core.wiki.page.Issue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** What is wrong with a page, in a text column. */
@Converter
class IssueList implements AttributeConverter<List<Issue>, String> {
    private static final JsonText<List<Issue>> JSON = new JsonText<>(new TypeReference<>() {});

    @Override
    public String convertToDatabaseColumn(List<Issue> issues) {
        return JSON.write(issues);
    }

    @Override
    public List<Issue> convertToEntityAttribute(String text) {
        return JSON.read(text);
    }
}
