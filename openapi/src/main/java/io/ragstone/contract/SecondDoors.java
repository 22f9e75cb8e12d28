package io.ragstone.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes operations that are there under two paths once more: under the second path, behind the security of that door,
 * and with what they say of it themselves. The source says everything else once.
 */
final class SecondDoors {
    private static final String DOORS = "x-second-doors";
    private static final String CHANGES = "x-second-door";
    private static final String SERVED_BY = "x-served-by";
    private static final String ID = "operationId";
    private static final String ID_END = "WithKey";
    private static final String TAG_END = "-with-key";

    private final ObjectNode bundle;
    private final ObjectNode paths;

    SecondDoors(ObjectNode bundle) {
        this.bundle = bundle;
        this.paths = bundle.withObjectProperty("paths");
    }

    void open() {
        Map<String, ObjectNode> copies = new TreeMap<>();
        for (JsonNode door : bundle.path(DOORS)) {
            String first = door.path("of").asText();
            for (Map.Entry<String, JsonNode> path : paths.properties()) {
                if (path.getKey().startsWith(first)) {
                    String second = door.path("at").asText() + path.getKey().substring(first.length());
                    copies.put(second, copy((ObjectNode) path.getValue(), door.path("security")));
                }
            }
        }
        paths.forEach(SecondDoors::keepFirst);
        copies.forEach(this::add);
        bundle.remove(DOORS);
    }

    private ObjectNode copy(ObjectNode item, JsonNode security) {
        ObjectNode copy = item.deepCopy();
        for (JsonNode candidate : copy) {
            if (candidate instanceof ObjectNode operation && operation.has(ID)) {
                change(operation, security.deepCopy());
            }
        }
        return copy;
    }

    private void change(ObjectNode operation, JsonNode security) {
        String first = operation.path(ID).asText();
        operation.put(ID, first + ID_END).put(SERVED_BY, first);
        operation.set("security", security);
        operation.path(CHANGES).properties().forEach(change -> operation.set(change.getKey(), change.getValue()));
        operation.remove(CHANGES);
        DoorNumbers.SECOND.settle(operation);
        for (JsonNode tag : operation.path("tags")) {
            declare(tag.asText());
        }
        if (operation.path("tags") instanceof ArrayNode tags) {
            tags.set(0, TextNode.valueOf(tags.path(0).asText() + TAG_END));
        }
    }

    private void declare(String tag) {
        ArrayNode tags = bundle.withArrayProperty("tags");
        String second = tag + TAG_END;
        for (JsonNode declared : tags.deepCopy()) {
            if (declared.path("name").asText().equals(second)) {
                return;
            }
        }
        tags.addObject().put("name", second).put("description", "The same as " + tag + ", for API keys");
    }

    private void add(String path, ObjectNode item) {
        if (paths.has(path)) {
            throw new IllegalArgumentException(path + " is the second door of another path and cannot be one itself.");
        }
        paths.set(path, item);
    }

    private static void keepFirst(JsonNode item) {
        for (JsonNode candidate : item) {
            if (candidate instanceof ObjectNode operation) {
                operation.remove(CHANGES);
                DoorNumbers.FIRST.settle(operation);
            }
        }
    }
}
