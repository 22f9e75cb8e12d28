package io.ragstone.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the errors that every operation behind a security scheme can answer, and those of the sources of errors that it
 * names, at each of these operations: a reader of one operation sees all of its errors while the source says them once.
 */
final class SharedErrorCodes {
    private static final String EXTENSION = "x-error-codes";
    private static final String SOURCES = "x-error-sources";
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
        if (bundle.path("components") instanceof ObjectNode components) {
            components.remove(SOURCES);
            components.path("securitySchemes").forEach(scheme -> ((ObjectNode) scheme).remove(SOURCES));
        }
    }

    private void spread(ObjectNode operation) {
        Map<Integer, ObjectNode> codes = new TreeMap<>();
        collectAll(operation, codes);
        operation.remove(SOURCES);
        JsonNode security = operation.has("security") ? operation.get("security") : bundle.path("security");
        // Where no alternative works out, the server says what the first one has to say.
        security.path(0).fieldNames().forEachRemaining(name -> collectAll(scheme(name), codes));
        if (!codes.isEmpty()) {
            ObjectNode all = operation.putObject(EXTENSION);
            codes.forEach((code, messages) -> all.set(code.toString(), messages));
        }
    }

    private JsonNode scheme(String name) {
        return bundle.path("components").path("securitySchemes").path(name);
    }

    /** Its own codes, and those of the sources that it names. */
    private void collectAll(JsonNode declaring, Map<Integer, ObjectNode> codes) {
        collect(declaring.path(EXTENSION), codes);
        for (JsonNode source : declaring.path(SOURCES)) {
            JsonNode shared = bundle.path("components").path(SOURCES).path(source.asText());
            if (shared.isMissingNode()) {
                throw new IllegalArgumentException("There is no source of errors named " + source.asText() + ".");
            }
            collect(shared, codes);
        }
    }

    private void collect(JsonNode declared, Map<Integer, ObjectNode> codes) {
        for (Map.Entry<String, JsonNode> code : declared.properties()) {
            ObjectNode messages = codes.computeIfAbsent(Integer.valueOf(code.getKey()), unused -> bundle.objectNode());
            code.getValue().properties().forEach(message -> messages.set(message.getKey(), message.getValue()));
        }
    }
}
