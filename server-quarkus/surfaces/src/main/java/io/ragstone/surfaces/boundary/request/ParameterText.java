package io.ragstone.surfaces.boundary.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.ragstone.surfaces.boundary.contract.Parameter;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the text of a parameter as the type that its schema asks for. */
final class ParameterText {
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,100}");
    private static final Set<String> TRUE = Set.of("true", "1", "yes", "y", "t", "on");
    private static final Set<String> FALSE = Set.of("false", "0", "no", "n", "f", "off");

    private ParameterText() {}

    /** Nothing, if the text is not of the type. */
    static Optional<JsonNode> read(Parameter parameter, String text) {
        return switch (parameter.type()) {
            case "integer" -> integer(text);
            case "number" -> number(text);
            case "boolean" -> flag(parameter.spelling(), text);
            default -> Optional.of(TextNode.valueOf(text));
        };
    }

    /** What a text has to be, in words. */
    static String expected(Parameter parameter) {
        return switch (parameter.type()) {
            case "integer" -> "an integer";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            default -> "a text";
        };
    }

    private static Optional<JsonNode> integer(String text) {
        return INTEGER.matcher(text).matches()
                ? Optional.of(BigIntegerNode.valueOf(new BigInteger(text)))
                : Optional.empty();
    }

    private static Optional<JsonNode> number(String text) {
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? Optional.of(DoubleNode.valueOf(number)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> flag(Parameter.Spelling spelling, String text) {
        if (spelling == Parameter.Spelling.TRUE_UNLESS_FALSE) {
            return Optional.of(BooleanNode.valueOf(!text.equals("false") && !text.equals("False")));
        }
        String word = text.toLowerCase(Locale.ROOT);
        boolean lenient = spelling == Parameter.Spelling.LENIENT_BOOLEAN;
        if (lenient ? TRUE.contains(word) : word.equals("true")) {
            return Optional.of(BooleanNode.TRUE);
        }
        if (lenient ? FALSE.contains(word) : word.equals("false")) {
            return Optional.of(BooleanNode.FALSE);
        }
        return Optional.empty();
    }
}
