package io.ragstone.surfaces.ragflow.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.surfaces.boundary.failure.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Violations of a schema in the words of Pydantic 2, one line each, as RAGFlow's dataset endpoints report them. */
final class PydanticWording {
    private static final int LONGEST_VALUE = 128;
    private static final String CUT = "...";

    private PydanticWording() {}

    static String lines(List<Violation> violations) {
        return violations.stream().map(PydanticWording::line).collect(Collectors.joining("\n"));
    }

    private static String line(Violation violation) {
        return "Field: <" + String.join(".", violation.path()) + "> - Message: <" + text(violation) + "> - Value: <"
                + cut(PythonRepr.str(violation.actual())) + ">";
    }

    static String text(Violation violation) {
        JsonNode expected = violation.expected();
        return switch (violation.keyword()) {
            case "type" -> type(violation);
            case "enum" -> choice(expected);
            case "required" -> "Field required";
            case "additionalProperties" -> "Extra inputs are not permitted";
            case "minLength" -> "String should have at least " + counted(expected, "character");
            case "maxLength" -> "String should have at most " + counted(expected, "character");
            case "minimum" -> "Input should be greater than or equal to " + expected.asText();
            case "maximum" -> "Input should be less than or equal to " + expected.asText();
            case "multipleOf" -> "Input should be a multiple of " + expected.asText();
            case "pattern" -> "String should match pattern '" + expected.asText() + "'";
            case "minItems" -> "List should have at least " + items(violation);
            case "maxItems" -> "List should have at most " + items(violation);
            case "x-max-characters" -> tooLong(violation);
            default -> violation.text();
        };
    }

    private static String type(Violation violation) {
        boolean sentAsText = violation.part() != Violation.Part.BODY;
        return switch (violation.expected().asText()) {
            case "string" -> "Input should be a valid string";
            case "integer" ->
                "Input should be a valid integer" + (sentAsText ? ", unable to parse string as an integer" : "");
            case "number" ->
                "Input should be a valid number" + (sentAsText ? ", unable to parse string as a number" : "");
            case "boolean" -> "Input should be a valid boolean" + (sentAsText ? ", unable to interpret input" : "");
            case "array" -> "Input should be a valid list";
            case "object" -> "Input should be a valid dictionary";
            default -> violation.text();
        };
    }

    private static String choice(JsonNode choices) {
        List<String> printed = new ArrayList<>();
        choices.forEach(choice -> printed.add(PythonRepr.repr(choice)));
        int last = printed.size() - 1;
        return "Input should be "
                + (last < 1
                        ? String.join("", printed)
                        : String.join(", ", printed.subList(0, last)) + " or " + printed.get(last));
    }

    private static String items(Violation violation) {
        return counted(violation.expected(), "item") + " after validation, not "
                + violation.actual().size();
    }

    private static String tooLong(Violation violation) {
        String name = violation.path().isEmpty()
                ? "Value"
                : violation.path().get(violation.path().size() - 1).replace('_', ' ');
        return String.format(
                Locale.ROOT,
                "%s exceeds size limit (max %,d characters). Current size: %,d",
                Character.toUpperCase(name.charAt(0)) + name.substring(1),
                violation.expected().asInt(),
                violation.actual().toString().length());
    }

    private static String counted(JsonNode count, String thing) {
        return count.asText() + " " + thing + (count.asText().equals("1") ? "" : "s");
    }

    private static String cut(String value) {
        if (value.codePointCount(0, value.length()) <= LONGEST_VALUE) {
            return value;
        }
        return value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE - CUT.length())) + CUT;
    }
}
