package io.ragstone.surfaces.ragflow.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Values as Python prints them, since RAGFlow's messages contain such prints. */
public final class PythonRepr {
    private PythonRepr() {}

    /** What {@code str()} gives: a text as it is, everything else as {@code repr()} gives it. */
    public static String str(JsonNode value) {
        return value.isTextual() ? value.textValue() : repr(value);
    }

    /** What {@code repr()} gives. */
    public static String repr(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> repr(value.textValue());
            case BOOLEAN -> value.booleanValue() ? "True" : "False";
            case NUMBER -> value.isIntegralNumber() ? value.bigIntegerValue().toString() : number(value.doubleValue());
            case ARRAY ->
                StreamSupport.stream(value.spliterator(), false)
                        .map(PythonRepr::repr)
                        .collect(Collectors.joining(", ", "[", "]"));
            case OBJECT ->
                value.properties().stream()
                        .map(field -> repr(field.getKey()) + ": " + repr(field.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case NULL, MISSING, BINARY, POJO -> "None";
        };
    }

    /** A list of texts, such as {@code ['a', "it's"]}. */
    public static String list(Collection<String> texts) {
        return texts.stream().map(PythonRepr::repr).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A text in quotes: double ones if it has single ones and no double ones in it, else single ones. */
    public static String repr(String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        StringBuilder printed = new StringBuilder().append(quote);
        text.codePoints().forEach(c -> append(printed, c, quote));
        return printed.append(quote).toString();
    }

    /** The name of the type that Python reads a JSON value as. */
    public static String typeName(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "str";
            case BOOLEAN -> "bool";
            case NUMBER -> value.isIntegralNumber() ? "int" : "float";
            case ARRAY -> "list";
            case OBJECT -> "dict";
            case NULL, MISSING, BINARY, POJO -> "NoneType";
        };
    }

    private static void append(StringBuilder printed, int c, char quote) {
        if (c == quote || c == '\\') {
            printed.append('\\').append((char) c);
        } else if (c == '\n') {
            printed.append("\\n");
        } else if (c == '\r') {
            printed.append("\\r");
        } else if (c == '\t') {
            printed.append("\\t");
        } else if (isPrintable(c)) {
            printed.appendCodePoint(c);
        } else if (c < 0x100) {
            printed.append(String.format("\\x%02x", c));
        } else if (c < 0x10000) {
            printed.append(String.format("\\u%04x", c));
        } else {
            printed.append(String.format("\\U%08x", c));
        }
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }

    /** The shortest digits that read back as the number; with an exponent below 0.0001 and from 1e16 on. */
    private static String number(double number) {
        if (!Double.isFinite(number)) {
            return Double.isNaN(number) ? "nan" : number > 0 ? "inf" : "-inf";
        }
        if (number == 0) {
            return 1 / number < 0 ? "-0.0" : "0.0";
        }
        BigDecimal digits = new BigDecimal(Double.toString(number), MathContext.UNLIMITED).stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        if (exponent < -4 || exponent >= 16) {
            return scientific(digits, exponent);
        }
        String plain = digits.toPlainString();
        return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }

    private static String scientific(BigDecimal digits, int exponent) {
        String mantissa =
                digits.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString();
        return mantissa + String.format("e%c%02d", exponent < 0 ? '-' : '+', Math.abs(exponent));
    }
}
