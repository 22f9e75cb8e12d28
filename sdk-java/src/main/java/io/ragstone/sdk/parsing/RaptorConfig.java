package io.ragstone.sdk.parsing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Json;
import io.ragstone.sdk.wire.JsonSettings;
import org.jspecify.annotations.Nullable;

/**
 * RAPTOR: summaries of summaries that are put beside the chunks.
 *
 * <pre>{@code
 * RaptorConfig raptor = RaptorConfig.builder().useRaptor(true).maxToken(512).build();
 * }</pre>
 */
public final class RaptorConfig extends JsonSettings {
    private final Fields fields;

    private RaptorConfig(JsonNode json) {
        super(json);
        this.fields = new Fields(json());
    }

    /** Starts with nothing set. */
    public static Builder builder() {
        return new Builder(Json.object());
    }

    /** Reads what a server sent; whatever is not an object counts as nothing set. */
    public static RaptorConfig of(JsonNode json) {
        return new RaptorConfig(json);
    }

    /** Starts with what is set here. */
    public Builder toBuilder() {
        return new Builder(json());
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
        return fields.whole("max_token");
    }

    /** How likely a text must belong to a cluster to be in it, 0 to 1, or {@code null} when it is not set. */
    public @Nullable Double threshold() {
        return fields.decimal("threshold");
    }

    /** The most clusters on one level, 1 to 1024, or {@code null} when it is not set. */
    public @Nullable Integer maxCluster() {
        return fields.whole("max_cluster");
    }

    /** Where the clustering starts from, or {@code null} when it is not set. */
    public @Nullable Integer randomSeed() {
        return fields.whole("random_seed");
    }

    /** Sets what shall be sent; what is not set is left to the server. */
    public static final class Builder extends JsonSettings.Builder<RaptorConfig, Builder> {
        private Builder(ObjectNode json) {
            super(json, RaptorConfig::new);
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
    }
}
