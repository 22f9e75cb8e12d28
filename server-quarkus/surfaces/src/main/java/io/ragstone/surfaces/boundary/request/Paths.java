package io.ragstone.surfaces.boundary.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.networknt.schema.path.NodePath;
import io.ragstone.surfaces.boundary.contract.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** Ways to values within a JSON tree. */
final class Paths {
    private Paths() {}

    static JsonNode at(JsonNode tree, List<String> path) {
        JsonNode here = tree;
        for (String step : path) {
            here = here instanceof ArrayNode array ? array.path(Integer.parseInt(step)) : here.path(step);
        }
        return here;
    }

    static List<String> of(NodePath path) {
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < path.getNameCount(); i++) {
            steps.add(path.getName(i));
        }
        return steps;
    }

    /** Sorts as the schema lists its properties; what it does not know comes last, in the order in which it was sent. */
    static Comparator<List<String>> asListedIn(Place schema, JsonNode sent) {
        return (one, other) -> {
            List<Integer> first = positions(schema, sent, one);
            List<Integer> second = positions(schema, sent, other);
            for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
                int difference = Integer.compare(first.get(i), second.get(i));
                if (difference != 0) {
                    return difference;
                }
            }
            return Integer.compare(first.size(), second.size());
        };
    }

    private static List<Integer> positions(Place schema, JsonNode sent, List<String> path) {
        List<Integer> positions = new ArrayList<>();
        Place there = schema;
        JsonNode value = sent;
        for (String step : path) {
            if (value instanceof ArrayNode array) {
                positions.add(Integer.valueOf(step));
                there = there.child("items");
                value = array.path(Integer.parseInt(step));
            } else {
                positions.add(position(there.child("properties").node(), value, step));
                there = there.child("properties").child(step);
                value = value.path(step);
            }
        }
        return positions;
    }

    private static int position(JsonNode properties, JsonNode sent, String name) {
        int known = indexOf(properties.fieldNames(), name);
        return known >= 0 ? known : properties.size() + indexOf(sent.fieldNames(), name);
    }

    private static int indexOf(Iterator<String> names, String name) {
        for (int i = 0; names.hasNext(); i++) {
            if (names.next().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
