package io.ragstone.sdk.chat.request;

import io.ragstone.sdk.wire.OptionValues;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to change in a session; what was said stays as it is.
 *
 * <pre>{@code
 * session.update(new SessionUpdate().name("About quiet hours"));
 * }</pre>
 */
public final class SessionUpdate {
    private final OptionValues values = new OptionValues();

    /** The new name. */
    public SessionUpdate name(String value) {
        values.set("name", value);
        return this;
    }

    /** Anything else by its name in the API. */
    public SessionUpdate set(String name, @Nullable Object value) {
        values.setEvenNull(name, value);
        return this;
    }

    /** What is set, by its name in the API. */
    public Map<String, @Nullable Object> values() {
        return values.snapshot();
    }

    @Override
    public String toString() {
        return "SessionUpdate" + values;
    }
}
