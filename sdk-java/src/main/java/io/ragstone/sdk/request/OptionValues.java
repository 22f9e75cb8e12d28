package io.ragstone.sdk.request;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values by their names in the API. That a value is absent and that it is null are two things. */
final class OptionValues {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /** Sets a value; null takes it away. */
    void set(String name, @Nullable Object value) {
        if (value == null) {
            values.remove(name);
        } else {
            values.put(name, value);
        }
    }

    /** Sets a value that may be null, and is then sent as null. */
    void setEvenNull(String name, @Nullable Object value) {
        values.put(name, value);
    }

    /** What is set now; later changes do not show in it. */
    Map<String, @Nullable Object> snapshot() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
