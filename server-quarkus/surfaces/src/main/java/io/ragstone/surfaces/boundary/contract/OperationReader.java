package io.ragstone.surfaces.boundary.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.core.access.Action;
import io.ragstone.core.access.Permission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the operations out of the bundled contract. */
final class OperationReader {
    private static final String JSON = "application/json";
    private static final String NONE = "none";

    /** Tags of the same things behind another door. */
    private static final String WEB = "web-";

    private static final String WITH_KEY = "-with-key";

    private final Place top;

    OperationReader(JsonNode contract) {
        this.top = Place.top(contract);
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        Place paths = top.child("paths");
        paths.node().fieldNames().forEachRemaining(path -> {
            Place item = paths.child(path);
            item.node().fieldNames().forEachRemaining(method -> {
                Place operation = item.child(method);
                if (operation.node().has("operationId")) {
                    operations.add(read(path, method, item, operation));
                }
            });
        });
        return operations;
    }

    private Operation read(String path, String method, Place item, Place operation) {
        JsonNode node = operation.node();
        Place body = operation.child("requestBody");
        String id = node.path("operationId").asText();
        return new Operation(
                id,
                node.path("x-served-by").asText(id),
                method.toUpperCase(Locale.ROOT),
                path,
                surface(node),
                security(
                        node.has("security") ? node.get("security") : top.node().path("security")),
                permission(method, node),
                node.path("x-strict-request").asBoolean(),
                body.node().path("x-raw-body").asBoolean(),
                names(body.child("content").node()),
                jsonSchema(body),
                texts(node.path("x-checked-before-key")),
                parameters(item, operation),
                texts(node.path("x-required-arguments")));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }

    /** The longest of the contract's surfaces that the tag begins with; a contract that names none has its tags' first words. */
    private String surface(JsonNode operation) {
        String tag = operation.path("tags").path(0).asText();
        return texts(top.node().path("x-surfaces")).stream()
                .filter(surface -> tag.startsWith(surface + "-"))
                .max(Comparator.comparingInt(String::length))
                .orElseGet(() -> tag.replaceFirst("-.*", ""));
    }

    /** What is not said follows from the method and the tag, so that no operation is without. */
    private static Optional<Permission> permission(String method, JsonNode operation) {
        String said = operation.path("x-permission").asText();
        if (said.equals(NONE)) {
            return Optional.empty();
        }
        if (!said.isEmpty()) {
            return Optional.of(Permission.of(said));
        }
        Action action = switch (method.toUpperCase(Locale.ROOT)) {
            case "GET", "HEAD" -> Action.READ;
            case "POST" -> Action.CREATE;
            case "DELETE" -> Action.DELETE;
            default -> Action.UPDATE;
        };
        String tag = operation.path("tags").path(0).asText();
        return Optional.of(new Permission(action, resource(tag.substring(tag.indexOf('-') + 1))));
    }

    private static String resource(String things) {
        String resource = things.startsWith(WEB) ? things.substring(WEB.length()) : things;
        return resource.endsWith(WITH_KEY) ? resource.substring(0, resource.length() - WITH_KEY.length()) : resource;
    }

    private List<List<String>> security(JsonNode alternatives) {
        List<List<String>> read = new ArrayList<>();
        alternatives.forEach(alternative -> read.add(List.copyOf(names(alternative))));
        return read;
    }

    private Set<String> names(JsonNode object) {
        Set<String> names = new HashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private @Nullable Place jsonSchema(Place body) {
        Place schema = body.child("content").child(JSON).child("schema");
        return schema.exists() ? schema : null;
    }

    /** A parameter of the operation takes the place of one that all operations of the path share. */
    private List<Parameter> parameters(Place item, Place operation) {
        Map<String, Parameter> read = new LinkedHashMap<>();
        for (Place list : List.of(item.child("parameters"), operation.child("parameters"))) {
            for (int i = 0; i < list.node().size(); i++) {
                Parameter parameter = Parameter.read(list.item(i));
                read.put(parameter.in() + " " + parameter.name(), parameter);
            }
        }
        return List.copyOf(read.values());
    }
}
