package io.ragstone.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the errors that every operation behind a security scheme can answer at each of these operations, so that a
 * reader of one operation sees all of its errors while the source says them once.
 */
final class SharedErrorCodes {
    private static final String EXTENSION = "x-error-codes";
    private final ObjectNode bundle;

    SharedErrorCodes(ObjectNode bundle) {
        this.bundle = bundle;
    }

    void spread() {
        for (JsonNode item : bundle.path("paths")) {
            for (JsonNode candidate : item) {
                if (candidate instanceof ObjectNode operation && operation.has("operationId")) {
                    spread(operation);
                }
            }
        }
    }

    private void spread(ObjectNode operation) {
        Map<Integer, ObjectNode> codes = new TreeMap<>();
        collect(operation.path(EXTENSION), codes);
        JsonNode security = operation.has("security") ? operation.get("security") : bundle.path("security");
        for (JsonNode alternative : security) {
            alternative.fieldNames().forEachRemaining(scheme -> collect(schemeCodes(scheme), codes));
        }
        if (!codes.isEmpty()) {
            ObjectNode all = operation.putObject(EXTENSION);
            codes.forEach((code, messages) -> all.set(code.toString(), messages));
        }
    }

    private JsonNode schemeCodes(String scheme) {
        return bundle.path("components").path("securitySchemes").path(scheme).path(EXTENSION);
    }

    private void collect(JsonNode declared, Map<Integer, ObjectNode> codes) {
        for (Map.Entry<String, JsonNode> code : declared.properties()) {
            ObjectNode messages = codes.computeIfAbsent(Integer.valueOf(code.getKey()), unused -> bundle.objectNode());
            code.getValue().properties().forEach(message -> messages.set(message.getKey(), message.getValue()));
        }
    }
}
