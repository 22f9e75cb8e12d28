package io.ragstone.core.setting;

import io.ragstone.core.error.CoreException;
import java.util.regex.Pattern;

/**
 * A setting that may be changed while the server runs.
 *
 * @param configured what it is as long as nobody has changed it
 */
public record Setting(String name, Kind kind, String configured) {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");

    /** What its values are. */
    public enum Kind {
        SWITCH,
        /** A whole number, 0 standing for no limit. */
        LIMIT
    }

    public static Setting of(String name, boolean configured) {
        return new Setting(name, Kind.SWITCH, String.valueOf(configured));
    }

    public static Setting of(String name, long configured) {
        return new Setting(name, Kind.LIMIT, String.valueOf(configured));
    }

    /** The value as it is kept; throws a {@link CoreException} where it is none. */
    String checked(String value) {
        return switch (kind) {
            case SWITCH -> {
                if (!value.equals("true") && !value.equals("false")) {
                    throw CoreException.invalid(name + " is either true or false, not '" + value + "'.");
                }
                yield value;
            }
            case LIMIT -> {
                if (!WHOLE.matcher(value).matches()) {
                    throw CoreException.invalid(name + " is a whole number from 0, which stands for no limit, to"
                            + " 999999999999999; it cannot be '" + value + "'.");
                }
                yield String.valueOf(Long.parseLong(value));
            }
        };
    }
}
