package io.ragstone.adapters.panache;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Values of one type as JSON in a text column. */
public final class JsonText<T> {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final TypeReference<T> type;

    public JsonText(TypeReference<T> type) {
        this.type = type;
    }

    public String write(T value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This cannot be kept as JSON: " + e.getOriginalMessage(), e);
        }
    }

    public T read(String json) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database holds broken JSON: " + e.getOriginalMessage(), e);
        }
    }
}
