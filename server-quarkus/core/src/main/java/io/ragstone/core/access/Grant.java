package io.ragstone.core.access;

import io.ragstone.core.error.CoreException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One permission or, with {@code *} for the action or the resource, many.
 *
 * @param action the label of an {@link Action}, or {@code *}
 * @param resource the kind of things, or {@code *}
 */
public record Grant(String action, String resource) {
    public static final String ANY = "*";

    private static final Pattern FORM = Pattern.compile("([a-z]{1,16}|\\*):([a-z][a-z_-]{0,63}|\\*)");

    public static Grant of(String action, String resource) {
        String text = action.strip() + ":" + resource.strip();
        return parse(text.toLowerCase(Locale.ROOT));
    }

    /** Reads {@code read:datasets}, {@code *:datasets}, {@code read:*} or {@code *:*}. */
    public static Grant parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw CoreException.invalid(
                    "`" + text + "` is no scope. Write <action>:<resource>, such as read:datasets; * stands for all.");
        }
        int colon = text.indexOf(':');
        String action = text.substring(0, colon);
        return new Grant(action.equals(ANY) ? ANY : Action.of(action).label(), text.substring(colon + 1));
    }

    public boolean covers(Permission needed) {
        return (action.equals(ANY) || action.equals(needed.action().label()))
                && (resource.equals(ANY) || resource.equals(needed.resource()));
    }

    @Override
    public String toString() {
        return action + ":" + resource;
    }
}
