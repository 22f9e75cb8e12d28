package io.ragstone.surfaces.boundary.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.surfaces.boundary.contract.Place;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Walks through a value and its schema side by side, through properties, items and allOf. What is a matter of choice
 * (oneOf, anyOf) is not entered: there a value may stand under several schemas.
 */
final class SchemaWalk {
    private SchemaWalk() {}

    /** Sees every value that a schema speaks of, outer values first. */
    @FunctionalInterface
    interface Visitor {
        void visit(JsonNode schema, JsonNode value, List<String> path);
    }

    static void walk(Place schema, JsonNode value, Visitor visitor) {
        walk(schema, value, List.of(), visitor);
    }

    private static void walk(Place schema, JsonNode value, List<String> path, Visitor visitor) {
        visitor.visit(schema.node(), value, path);
        Place parts = schema.child("allOf");
        for (int i = 0; i < parts.node().size(); i++) {
            walk(parts.item(i), value, path, visitor);
        }
        if (value instanceof ObjectNode object) {
            Iterator<String> names = object.fieldNames();
            while (names.hasNext()) {
                String name = names.next();
                Place property = property(schema, name);
                if (property.node().isObject()) {
                    walk(property, object.path(name), longer(path, name), visitor);
                }
            }
        } else if (value instanceof ArrayNode array
                && schema.node().path("items").isObject()) {
            for (int i = 0; i < array.size(); i++) {
                walk(schema.child("items"), array.path(i), longer(path, String.valueOf(i)), visitor);
            }
        }
    }

    private static Place property(Place schema, String name) {
        Place properties = schema.child("properties");
        return properties.node().has(name) ? properties.child(name) : schema.child("additionalProperties");
    }

    private static List<String> longer(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }
}
