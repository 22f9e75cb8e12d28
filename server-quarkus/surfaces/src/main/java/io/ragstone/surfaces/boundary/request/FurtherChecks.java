package io.ragstone.surfaces.boundary.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import io.ragstone.surfaces.boundary.contract.Place;
import io.ragstone.surfaces.boundary.failure.Violation;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the contract says beyond JSON schema: formats of its own, the greatest size as JSON, where null is welcome, and
 * that a number fits the type that it is read into. A value that is wrong already, or has something wrong within, is not looked at again.
 */
final class FurtherChecks {
    private static final String SIZE = "x-max-characters";

    private final Map<String, FormatCheck> formats;

    FurtherChecks(List<FormatCheck> formats) {
        this.formats = formats.stream().collect(Collectors.toMap(FormatCheck::format, Function.identity()));
    }

    void check(Violation.Part part, Place schema, JsonNode sent, JsonNode value, Map<List<String>, Violation> found) {
        SchemaWalk.walk(schema, value, (here, actual, path) -> {
            if (found.keySet().stream().noneMatch(wrong -> isWithin(wrong, path))) {
                problem(here, actual)
                        .map(problem -> new Violation(
                                part, path, problem.keyword, problem.expected, Paths.at(sent, path), problem.text))
                        .ifPresent(violation -> found.put(path, violation));
            }
        });
    }

    private Optional<Problem> problem(JsonNode schema, JsonNode actual) {
        if (actual.isTextual()) {
            return badFormat(schema, actual.textValue());
        }
        if (actual.isNull()) {
            return strayNull(schema);
        }
        if (actual.isIntegralNumber()) {
            return outOfRange(schema, actual.bigIntegerValue());
        }
        return schema.has(SIZE) ? tooLong(schema, actual) : Optional.empty();
    }

    /** To the library a null is fine anywhere below something that may be null; to the contract only where it says so. */
    private static Optional<Problem> strayNull(JsonNode schema) {
        return schema.has("type") && !schema.path("nullable").asBoolean()
                ? Optional.of(new Problem("type", schema.path("type"), "must not be null"))
                : Optional.empty();
    }

    private Optional<Problem> badFormat(JsonNode schema, String text) {
        JsonNode format = schema.path("format");
        return Optional.ofNullable(formats.get(format.asText()))
                .flatMap(check -> check.problem(text))
                .map(problem -> new Problem("format", format, problem));
    }

    private static Optional<Problem> outOfRange(JsonNode schema, BigInteger number) {
        boolean fits = schema.path("format").asText().equals("int64")
                ? number.bitLength() < Long.SIZE
                : number.bitLength() < Integer.SIZE;
        if (fits || !schema.path("format").asText().startsWith("int")) {
            return Optional.empty();
        }
        boolean wide = schema.path("format").asText().equals("int64");
        if (number.signum() > 0) {
            long greatest = wide ? Long.MAX_VALUE : Integer.MAX_VALUE;
            return Optional.of(
                    new Problem("maximum", LongNode.valueOf(greatest), "must have a maximum value of " + greatest));
        }
        long smallest = wide ? Long.MIN_VALUE : Integer.MIN_VALUE;
        return Optional.of(
                new Problem("minimum", LongNode.valueOf(smallest), "must have a minimum value of " + smallest));
    }

    private static Optional<Problem> tooLong(JsonNode schema, JsonNode actual) {
        int length = actual.toString().length();
        return length <= schema.path(SIZE).asInt()
                ? Optional.empty()
                : Optional.of(new Problem(
                        SIZE,
                        schema.path(SIZE),
                        "must be at most " + schema.path(SIZE) + " characters long as JSON, and is " + length));
    }

    private static boolean isWithin(List<String> path, List<String> outer) {
        return path.size() >= outer.size() && path.subList(0, outer.size()).equals(outer);
    }

    private record Problem(String keyword, JsonNode expected, String text) {}
}
