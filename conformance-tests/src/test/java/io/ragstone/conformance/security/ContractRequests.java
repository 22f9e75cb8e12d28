package io.ragstone.conformance.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.call.Multipart;
import io.ragstone.conformance.contract.Contract;
import io.ragstone.conformance.contract.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a sound request for any operation out of the contract's examples, with ids of one's choice. */
final class ContractRequests {
    private static final String JSON = "application/json";
    private static final String FORM = "multipart/form-data";
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z_]+)}");

    private final Contract contract;

    ContractRequests(Contract contract) {
        this.contract = contract;
    }

    /** Where an operation takes ids. */
    List<Slot> slots(Operation operation) {
        Set<Slot> slots = new LinkedHashSet<>();
        request(operation, slot -> {
            slots.add(slot);
            return "";
        });
        return List.copyOf(slots);
    }

    /** A request with an id in each slot. */
    Request request(Operation operation, Function<Slot, String> ids) {
        String path = path(operation, ids) + query(operation, ids);
        JsonNode content =
                contract.resolved(operation.node().path("requestBody")).path("content");
        if (content.has(FORM)) {
            Multipart form = form(operation, content.path(FORM), ids);
            return new Request(operation.method(), path, form.contentType(), form.bytes());
        }
        if (content.has(JSON)) {
            return new Request(operation.method(), path, JSON, filled(operation, content.path(JSON), ids));
        }
        return new Request(operation.method(), path, null, null);
    }

    private static String path(Operation operation, Function<Slot, String> ids) {
        Matcher variable = VARIABLE.matcher(operation.path());
        StringBuilder path = new StringBuilder();
        while (variable.find()) {
            String name = variable.group(1);
            // The channels of logging in are no secret.
            String value = name.equals("channel") ? "nobodys" : id("path", name, operation, ids);
            variable.appendReplacement(path, Matcher.quoteReplacement(value == null ? name : value));
        }
        return variable.appendTail(path).toString();
    }

    private String query(Operation operation, Function<Slot, String> ids) {
        List<String> query = new ArrayList<>();
        for (JsonNode reference : operation.node().path("parameters")) {
            JsonNode parameter = contract.resolved(reference);
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("query")) {
                String id = id("query", name, operation, ids);
                if (id != null) {
                    query.add(name + "=" + URLEncoder.encode(id, StandardCharsets.UTF_8));
                }
            }
        }
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }

    private Multipart form(Operation operation, JsonNode content, Function<Slot, String> ids) {
        Multipart form = new Multipart();
        for (Map.Entry<String, JsonNode> field : filled(operation, content, ids).properties()) {
            if (field.getValue().isArray()) {
                form.add(
                        field.getKey(),
                        "rules.txt",
                        field.getValue().path(0).asText().getBytes(StandardCharsets.UTF_8));
            } else {
                form.field(field.getKey(), field.getValue().asText());
            }
        }
        return form;
    }

    /** The example, with all ids that the schema knows of besides. */
    private ObjectNode filled(Operation operation, JsonNode content, Function<Slot, String> ids) {
        ObjectNode body = example(operation, content).deepCopy();
        fill(body, operation, ids);
        for (Map.Entry<String, JsonNode> property :
                contract.resolved(content.path("schema")).path("properties").properties()) {
            String name = property.getKey();
            String id = body.has(name) ? null : id("body", name, operation, ids);
            if (id != null) {
                boolean many = contract.resolved(property.getValue())
                        .path("type")
                        .asText()
                        .equals("array");
                body.set(name, Json.tree(many ? List.of(id) : id));
            }
        }
        return body;
    }

    private ObjectNode example(Operation operation, JsonNode content) {
        JsonNode example = content.path("example");
        if (example.isMissingNode() && !content.path("examples").isEmpty()) {
            example = contract.resolved(content.path("examples").iterator().next())
                    .path("value");
        }
        if (example instanceof ObjectNode body) {
            return body;
        }
        throw new AssertionError(
                operation + " has no example of its body, so nobody can try it. Give it one in the contract.");
    }

    private static void fill(ObjectNode body, Operation operation, Function<Slot, String> ids) {
        for (Map.Entry<String, JsonNode> field : List.copyOf(body.properties())) {
            JsonNode value = field.getValue();
            if (value instanceof ObjectNode inner) {
                fill(inner, operation, ids);
            } else {
                String id = id("body", field.getKey(), operation, ids);
                if (id != null) {
                    body.set(field.getKey(), Json.tree(value.isArray() ? List.of(id) : id));
                }
            }
        }
    }

    private static @Nullable String id(String where, String name, Operation operation, Function<Slot, String> ids) {
        String path = where.equals("path") ? operation.path() : operation.path().replace("{" + name + "}", "");
        return Thing.named(name, path)
                .map(thing -> ids.apply(new Slot(where, name, thing)))
                .orElse(null);
    }
}
