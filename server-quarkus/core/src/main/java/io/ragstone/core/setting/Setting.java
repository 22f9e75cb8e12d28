package io.ragstone.core.setting;

import io.ragstone.core.error.CoreException;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A setting that may be changed while the server runs.
 *
 * @param configured what it is as long as nobody has changed it
 * @param byTenant whether it may be something else for single tenants
 */
public record Setting(String name, Kind kind, String configured, boolean byTenant) {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");

    /** What its values are. */
    public enum Kind {
        SWITCH,
        /** A whole number, 0 standing for no limit. */
        LIMIT
    }

    public static Setting of(String name, boolean configured) {
        return new Setting(name, Kind.SWITCH, String.valueOf(configured), false);
    }

    public static Setting of(String name, long configured) {
        return new Setting(name, Kind.LIMIT, String.valueOf(configured), false);
    }

    /** A limit of each tenant, which single tenants may have another of. */
    public static Setting ofTenants(String name, long configured) {
        return new Setting(name, Kind.LIMIT, String.valueOf(configured), true);
    }

    /** The same for one tenant alone, who has what is usual as long as nobody has changed it. */
    Setting of(UUID tenantId, String usual) {
        return new Setting(name + "." + tenantId, kind, usual, false);
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
