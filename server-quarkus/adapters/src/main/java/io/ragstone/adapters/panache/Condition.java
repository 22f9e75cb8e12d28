package io.ragstone.adapters.panache;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A condition of a query that is put together part by part. */
public final class Condition {
    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Adds a part with its parameter. */
    public Condition and(String part, String name, Object value) {
        parts.add(part);
        return with(name, value);
    }

    /** Adds a part without a parameter. */
    public Condition and(String part) {
        parts.add(part);
        return this;
    }

    /** Adds a parameter alone. */
    public Condition with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** Only those whose name contains this; all where it is null or empty. */
    public Condition named(@Nullable String keywords) {
        return keywords == null || keywords.isEmpty()
                ? this
                : and("nameLower like :keywords escape '!'", "keywords", containing(Lower.of(keywords)));
    }

    public String text() {
        return String.join(" and ", parts);
    }

    public Map<String, Object> parameters() {
        return parameters;
    }

    /** A pattern for {@code like ... escape '!'} that finds the text itself anywhere. */
    public static String containing(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
