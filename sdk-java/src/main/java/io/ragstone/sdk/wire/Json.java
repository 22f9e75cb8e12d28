package io.ragstone.sdk.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes JSON trees of plain values and plain values of JSON trees. */
public final class Json {
    private static final ObjectMapper PLAIN = new ObjectMapper();

    private Json() {}

    /** An empty object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A tree of text, numbers, truth values, maps, lists, trees or null. */
    public static JsonNode tree(@Nullable Object value) {
        return value == null ? JsonNodeFactory.instance.nullNode() : PLAIN.valueToTree(value);
    }

    /** The entries of an object as plain values; empty for anything else. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(JsonNode object) {
        return object.isObject() ? PLAIN.convertValue(object, Map.class) : Map.of();
    }
}
