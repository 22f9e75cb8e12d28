package io.ragstone.surfaces.boundary.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.ragstone.surfaces.boundary.contract.Operation;
import io.ragstone.surfaces.boundary.contract.Parameter;
import io.ragstone.surfaces.boundary.failure.Failure;
import io.ragstone.surfaces.boundary.failure.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Checks the values in the path and the query. Of a value that is there several times, only the first one counts. */
final class ParameterCheck {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Schemas schemas;

    ParameterCheck(Schemas schemas) {
        this.schemas = schemas;
    }

    /** Everything that is wrong, unknown parameters in the query included. */
    List<Violation> violations(Operation operation, Violation.Part part, Map<String, List<String>> values) {
        List<Violation> violations = new ArrayList<>();
        List<Parameter> declared = operation.parameters().stream()
                .filter(parameter -> parameter.isIn(part.name().toLowerCase(Locale.ROOT)))
                .toList();
        for (Parameter parameter : declared) {
            violations.addAll(check(parameter, part, values));
        }
        if (part == Violation.Part.QUERY && takesNoStrangers(operation)) {
            values.keySet().stream()
                    .filter(name ->
                            declared.stream().noneMatch(known -> known.name().equals(name)))
                    .forEach(name -> violations.add(stranger(name, values)));
        }
        return violations;
    }

    /** The first value that cannot be read as its type; nothing else is asked of a lenient operation. */
    Optional<Failure> unreadable(Operation operation, Map<String, List<String>> query) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.isIn("query") && query.containsKey(parameter.name()))
                .flatMap(parameter -> unreadable(parameter, first(query, parameter.name())).stream())
                .findFirst();
    }

    /** Where a body says what to do, RAGFlow does not look at the query; where nothing does, it has to be right. */
    private static boolean takesNoStrangers(Operation operation) {
        return !operation.takesJson() || operation.parameters().stream().anyMatch(parameter -> parameter.isIn("query"));
    }

    private List<Violation> check(Parameter parameter, Violation.Part part, Map<String, List<String>> values) {
        List<String> path = List.of(parameter.name());
        if (!values.containsKey(parameter.name())) {
            return parameter.required()
                    ? List.of(new Violation(part, path, "required", BooleanNode.TRUE, tree(values), "is required"))
                    : List.of();
        }
        if (parameter.type().equals("array")) {
            ArrayNode texts = NODES.arrayNode();
            values.getOrDefault(parameter.name(), List.of()).forEach(texts::add);
            return schemas.at(parameter.schema()).check(part, path, texts, texts);
        }
        String text = first(values, parameter.name());
        JsonNode sent = TextNode.valueOf(text);
        return ParameterText.read(parameter, text)
                .map(value -> schemas.at(parameter.schema()).check(part, path, sent, value))
                .orElseGet(() -> List.of(new Violation(
                        part,
                        path,
                        "type",
                        TextNode.valueOf(parameter.type()),
                        sent,
                        "has to be " + ParameterText.expected(parameter))));
    }

    private Optional<Failure> unreadable(Parameter parameter, String text) {
        JsonNode choices = parameter.schema().node().path("enum");
        String expected = choices.isMissingNode() ? ParameterText.expected(parameter) : "one of " + choices;
        boolean fits = ParameterText.read(parameter, text)
                .filter(value -> isAmong(choices, text) && fitsWidth(parameter, value))
                .isPresent();
        return fits ? Optional.empty() : Optional.of(new Failure.BadParameter(parameter.name(), text, expected));
    }

    private static boolean isAmong(JsonNode choices, String text) {
        if (choices.isMissingNode()) {
            return true;
        }
        for (JsonNode choice : choices) {
            if (choice.asText().equals(text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fitsWidth(Parameter parameter, JsonNode value) {
        boolean wide = parameter.schema().node().path("format").asText().equals("int64");
        return !parameter.type().equals("integer") || (wide ? value.canConvertToLong() : value.canConvertToInt());
    }

    private static Violation stranger(String name, Map<String, List<String>> values) {
        return new Violation(
                Violation.Part.QUERY,
                List.of(name),
                "additionalProperties",
                BooleanNode.FALSE,
                TextNode.valueOf(first(values, name)),
                "is not a parameter of this operation");
    }

    private static ObjectNode tree(Map<String, List<String>> values) {
        ObjectNode tree = NODES.objectNode();
        values.keySet().forEach(name -> tree.put(name, first(values, name)));
        return tree;
    }

    private static String first(Map<String, List<String>> values, String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.get(0);
    }
}
