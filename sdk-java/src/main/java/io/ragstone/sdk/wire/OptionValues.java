package io.ragstone.sdk.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values by their names in the API. That a value is absent and that it is null are two things. */
public final class OptionValues {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /** Nothing is set. */
    public OptionValues() {}

    /** Sets a value; null takes it away. */
    public void set(String name, @Nullable Object value) {
        if (value == null) {
            values.remove(name);
        } else {
            values.put(name, value);
        }
    }

    /** Sets a value that may be null, and is then sent as null. */
    public void setEvenNull(String name, @Nullable Object value) {
        values.put(name, value);
    }

    /** What is set now; later changes do not show in it. */
    public Map<String, @Nullable Object> snapshot() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
