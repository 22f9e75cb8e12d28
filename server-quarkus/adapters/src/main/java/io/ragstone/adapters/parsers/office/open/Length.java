package io.ragstone.adapters.parsers.office.open;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the lengths and the counts that attributes hold. */
final class Length {
    private static final Pattern LENGTH = Pattern.compile("(-?\\d{1,7}(?:\\.\\d{1,20})?)(cm|mm|in|pt|pc|px)");

    private Length() {}

    /** A length like {@code 2.5cm} in points. */
    static @Nullable Double points(@Nullable String text) {
        Matcher length = LENGTH.matcher(text == null ? "" : text);
        if (!length.matches()) {
            return null;
        }
        double point = switch (length.group(2)) {
            case "cm" -> 72 / 2.54;
            case "mm" -> 72 / 25.4;
            case "in" -> 72;
            case "pc" -> 12;
            case "px" -> 0.75;
            default -> 1;
        };
        return Double.parseDouble(length.group(1)) * point;
    }

    /** A count from 1 on, which no file makes larger than the most that makes sense. */
    static int count(@Nullable String text, int otherwise, int most) {
        if (text == null || !text.matches("\\d+")) {
            return otherwise;
        }
        return text.length() > 9 ? most : Math.clamp(Integer.parseInt(text), 1, most);
    }
}
