package io.ragstone.surfaces.boundary.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.ragstone.surfaces.boundary.contract.Place;
import java.util.List;

/** Takes away the white space around values that the contract marks with x-trim. */
final class Trimming {
    private Trimming() {}

    /** A trimmed copy; the value itself stays as it was sent. */
    static JsonNode trimmed(Place schema, JsonNode value) {
        JsonNode copy = value.deepCopy();
        SchemaWalk.walk(schema, value, (part, text, path) -> {
            if (text.isTextual() && part.path("x-trim").asBoolean() && !path.isEmpty()) {
                set(copy, path, TextNode.valueOf(text.textValue().strip()));
            }
        });
        return copy;
    }

    private static void set(JsonNode copy, List<String> path, JsonNode value) {
        String last = path.get(path.size() - 1);
        JsonNode holder = Paths.at(copy, path.subList(0, path.size() - 1));
        if (holder instanceof ObjectNode object) {
            object.set(last, value);
        } else if (holder instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), value);
        }
    }
}
