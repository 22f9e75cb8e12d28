package io.ragstone.surfaces.boundary.failure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One way in which a request breaks its schema.
 *
 * @param part where the value stands
 * @param path the way to the value: names of properties and indexes of items
 * @param keyword the keyword of the schema that does not hold: type, enum, required, minLength ...
 * @param expected what the schema says at this keyword
 * @param actual the value as it was sent; for a missing one, what it is missing in
 * @param text the same in plain words, for want of better ones; what a check of a format says stands here alone
 */
public record Violation(Part part, List<String> path, String keyword, JsonNode expected, JsonNode actual, String text) {
    public Violation {
        path = List.copyOf(path);
    }

    /** The parts of a request that have a schema. Values in the path and the query are sent as text, whatever they are. */
    public enum Part {
        PATH,
        QUERY,
        BODY
    }
}
