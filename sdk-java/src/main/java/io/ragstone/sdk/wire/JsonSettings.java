package io.ragstone.sdk.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Settings that are kept as the JSON that is sent and came, so that what this SDK has no name for stays in them. */
public abstract class JsonSettings {
    private final ObjectNode json;

    /** Whatever is not an object counts as nothing set. */
    protected JsonSettings(JsonNode json) {
        this.json = json.isObject() ? json.deepCopy() : Json.object();
    }

    /** Any setting by its name in the API, as JSON; {@code null} when it is not set. */
    public final @Nullable JsonNode get(String name) {
        JsonNode value = json.get(name);
        return value == null ? null : value.deepCopy();
    }

    /** All that is set, as JSON. */
    public final ObjectNode json() {
        return json.deepCopy();
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof JsonSettings settings && getClass().isInstance(other) && settings.json.equals(json);
    }

    @Override
    public final int hashCode() {
        return json.hashCode();
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + json;
    }

    /**
     * Sets what shall be sent. The bounds are left out on purpose: with them, this class, which programs cannot reach,
     * would be what the compiled methods return.
     *
     * @param <S> what is built
     * @param <B> the builder itself
     */
    public abstract static class Builder<S, B> {
        private final ObjectNode json;
        private final Function<JsonNode, S> settings;

        /** Goes on from what is set in this object, which is from now on the builder's. */
        protected Builder(ObjectNode json, Function<JsonNode, S> settings) {
            this.json = json;
            this.settings = settings;
        }

        /** Sets anything by its name in the API, such as a setting that only newer servers know. */
        @SuppressWarnings("unchecked")
        public final B set(String name, @Nullable Object value) {
            json.set(name, Json.tree(value));
            return (B) this;
        }

        /** The settings so far. */
        public final S build() {
            return settings.apply(json);
        }
    }
}
