package io.ragstone.adapters.panache.knowledge;

import com.fasterxml.jackson.core.type.TypeReference;
import io.ragstone.adapters.panache.JsonText;
import io.ragstone.core.knowledge.Topic;
import jakarta.persistence.AttributeConverter;
import java.util.List;

/** Topics as JSON. */
class JsonTopics implements AttributeConverter<List<Topic>, String> {
    private final JsonText<List<Topic>> json = new JsonText<>(new TypeReference<>() {});

    @Override
    public String convertToDatabaseColumn(List<Topic> topics) {
        return json.write(topics);
    }

    @Override
    public List<Topic> convertToEntityAttribute(String text) {
        return json.read(text);
    }
}
