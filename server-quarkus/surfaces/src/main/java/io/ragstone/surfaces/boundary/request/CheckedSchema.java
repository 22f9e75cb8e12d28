package io.ragstone.surfaces.boundary.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import io.ragstone.surfaces.boundary.contract.Place;
import io.ragstone.surfaces.boundary.failure.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A schema of the contract, ready to check values. */
final class CheckedSchema {
    private static final List<String> STRONGEST = List.of("enum", "type");

    private final Place place;
    private final Schema compiled;
    private final FurtherChecks further;

    CheckedSchema(Place place, Schema compiled, FurtherChecks further) {
        this.place = place;
        this.compiled = compiled;
        this.further = further;
    }

    /**
     * Every violation, at most one for each value, in the order in which the schema lists its properties.
     *
     * @param way the way to the value itself
     * @param sent the value as the client sent it
     * @param value the value as it is checked
     */
    List<Violation> check(Violation.Part part, List<String> way, JsonNode sent, JsonNode value) {
        Map<List<String>, Violation> found = new LinkedHashMap<>();
        for (Error error : compiled.validate(value)) {
            Violation violation = violation(part, error, sent);
            found.merge(violation.path(), violation, CheckedSchema::stronger);
        }
        further.check(part, place, sent, value, found);
        return found.values().stream()
                .sorted(Comparator.comparing(Violation::path, Paths.asListedIn(place, sent)))
                .map(violation -> below(way, violation))
                .toList();
    }

    private static Violation violation(Violation.Part part, Error error, JsonNode sent) {
        List<String> path = Paths.of(error.getInstanceLocation());
        JsonNode actual = Paths.at(sent, path);
        if (error.getProperty() != null) {
            path.add(error.getProperty());
            actual = actual.has(error.getProperty()) ? actual.path(error.getProperty()) : actual;
        }
        return new Violation(
                part, path, error.getKeyword(), error.getSchemaNode(), actual, String.valueOf(error.getMessage()));
    }

    /** A value that is none of the listed ones, or of another type, is wrong in no other way worth telling. */
    private static Violation stronger(Violation one, Violation other) {
        return strength(other) < strength(one) ? other : one;
    }

    private static int strength(Violation violation) {
        int index = STRONGEST.indexOf(violation.keyword());
        return index < 0 ? STRONGEST.size() : index;
    }

    private static Violation below(List<String> way, Violation violation) {
        if (way.isEmpty()) {
            return violation;
        }
        List<String> path = new ArrayList<>(way);
        path.addAll(violation.path());
        return new Violation(
                violation.part(),
                path,
                violation.keyword(),
                violation.expected(),
                violation.actual(),
                violation.text());
    }
}
