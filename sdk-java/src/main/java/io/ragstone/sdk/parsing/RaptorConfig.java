package io.ragstone.sdk.parsing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Json;
import org.jspecify.annotations.Nullable;

/**
 * RAPTOR: summaries of summaries that are put beside the chunks.
 *
 * <pre>{@code
 * RaptorConfig raptor = RaptorConfig.builder().useRaptor(true).maxToken(512).build();
 * }</pre>
 */
public final class RaptorConfig {
    private final ObjectNode json;
    private final Fields fields;

    private RaptorConfig(ObjectNode json) {
        this.json = json;
        this.fields = new Fields(json);
    }

    /** Starts with nothing set. */
    public static Builder builder() {
        return new Builder(Json.object());
    }

    /** Reads what a server sent; whatever is not an object counts as nothing set. */
    public static RaptorConfig of(JsonNode json) {
        return new RaptorConfig(json.isObject() ? json.deepCopy() : Json.object());
    }

    /** Starts with what is set here. */
    public Builder toBuilder() {
        return new Builder(json.deepCopy());
    }

    /** Whether to summarise, or {@code null} when it is not set. */
    public @Nullable Boolean useRaptor() {
        return fields.flag("use_raptor");
    }

    /** The instruction for one summary; {@code {cluster_content}} stands for the texts, or {@code null} when it is not set. */
    public @Nullable String prompt() {
        return fields.text("prompt");
    }

    /** The longest summary in tokens, 1 to 2048, or {@code null} when it is not set. */
    public @Nullable Integer maxToken() {
        Long value = fields.number("max_token");
        return value == null ? null : value.intValue();
    }

    /** How likely a text must belong to a cluster to be in it, 0 to 1, or {@code null} when it is not set. */
    public @Nullable Double threshold() {
        return fields.decimal("threshold");
    }

    /** The most clusters on one level, 1 to 1024, or {@code null} when it is not set. */
    public @Nullable Integer maxCluster() {
        Long value = fields.number("max_cluster");
        return value == null ? null : value.intValue();
    }

    /** Where the clustering starts from, or {@code null} when it is not set. */
    public @Nullable Integer randomSeed() {
        Long value = fields.number("random_seed");
        return value == null ? null : value.intValue();
    }

    /** Any setting by its name in the API, as JSON; {@code null} when it is not set. */
    public @Nullable JsonNode get(String name) {
        JsonNode value = json.get(name);
        return value == null ? null : value.deepCopy();
    }

    /** All that is set, as JSON. */
    public ObjectNode json() {
        return json.deepCopy();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RaptorConfig config && config.json.equals(json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return "RaptorConfig" + json;
    }

    /** Sets what shall be sent; what is not set is left to the server. */
    public static final class Builder {
        private final ObjectNode json;

        private Builder(ObjectNode json) {
            this.json = json;
        }

        /** Whether to summarise. */
        public Builder useRaptor(boolean value) {
            return set("use_raptor", value);
        }

        /** The instruction for one summary; {@code {cluster_content}} stands for the texts. */
        public Builder prompt(String value) {
            return set("prompt", value);
        }

        /** The longest summary in tokens, 1 to 2048. */
        public Builder maxToken(int value) {
            return set("max_token", value);
        }

        /** How likely a text must belong to a cluster to be in it, 0 to 1. */
        public Builder threshold(double value) {
            return set("threshold", value);
        }

        /** The most clusters on one level, 1 to 1024. */
        public Builder maxCluster(int value) {
            return set("max_cluster", value);
        }

        /** Where the clustering starts from. */
        public Builder randomSeed(int value) {
            return set("random_seed", value);
        }

        /** Sets anything by its name in the API, such as a setting that only newer servers know. */
        public Builder set(String name, @Nullable Object value) {
            json.set(name, Json.tree(value));
            return this;
        }

        /** The settings so far. */
        public RaptorConfig build() {
            return new RaptorConfig(json.deepCopy());
        }
    }
}
