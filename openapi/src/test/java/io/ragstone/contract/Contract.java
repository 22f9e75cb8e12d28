package io.ragstone.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The bundle as the module's artifact carries it, for the tests to look at. */
record Contract(JsonNode document) {
    private static final String RESOURCE = "/ragstone-openapi/openapi.json";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final String COMPONENTS = "#/components/";

    /**
     * One operation.
     *
     * @param path its path
     * @param method its method in small letters
     * @param item the path item that it is in
     * @param node the operation itself
     */
    record Operation(String path, String method, JsonNode item, JsonNode node) {
        String id() {
            return node.path("operationId").asText();
        }

        String tag() {
            return node.path("tags").path(0).asText();
        }

        String surface() {
            return tag().replaceFirst("-.*", "");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Contract bundled() {
        try (InputStream json = Objects.requireNonNull(Contract.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new Contract(new ObjectMapper().readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(new Operation(path.getKey(), method.getKey(), path.getValue(), method.getValue()));
                }
            }
        }
        return operations;
    }

    Set<Map.Entry<String, JsonNode>> schemas() {
        return document.path("components").path("schemas").properties();
    }

    /** What a node is once its reference, if it is one, is followed. */
    JsonNode follow(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : follow(document.at(reference.substring(1)));
    }

    /** The parameters of an operation, those of its path included. */
    List<JsonNode> parameters(Operation operation) {
        List<JsonNode> parameters = new ArrayList<>();
        operation.item().path("parameters").forEach(parameter -> parameters.add(follow(parameter)));
        operation.node().path("parameters").forEach(parameter -> parameters.add(follow(parameter)));
        return parameters;
    }

    /** The contents of the operation's JSON answers, by status. */
    List<Map.Entry<String, JsonNode>> jsonAnswers(Operation operation) {
        List<Map.Entry<String, JsonNode>> answers = new ArrayList<>();
        for (Map.Entry<String, JsonNode> response :
                operation.node().path("responses").properties()) {
            JsonNode content = follow(response.getValue()).path("content").path("application/json");
            if (!content.isMissingNode()) {
                answers.add(Map.entry(response.getKey(), content));
            }
        }
        return answers;
    }

    /** The names of all schemas that can be reached from a schema, itself included when it has a name. */
    Set<String> reachable(JsonNode schema) {
        Set<String> names = new HashSet<>();
        reach(schema, names);
        return names;
    }

    private void reach(JsonNode node, Set<String> names) {
        String reference = node.path("$ref").asText();
        if (reference.startsWith(COMPONENTS) && names.add(reference.substring(reference.lastIndexOf('/') + 1))) {
            reach(follow(node), names);
        }
        for (JsonNode child : node) {
            reach(child, names);
        }
    }

    JsonNode schema(String name) {
        return document.path("components").path("schemas").path(name);
    }
}
