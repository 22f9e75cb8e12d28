package io.ragstone.sdk.parsing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Json;
import io.ragstone.sdk.wire.JsonSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * GraphRAG: a graph of the entities in the text.
 *
 * <pre>{@code
 * GraphRagConfig graph = GraphRagConfig.builder()
 *         .useGraphRag(true)
 *         .entityTypes(List.of("person", "organization"))
 *         .method("general")
 *         .build();
 * }</pre>
 */
public final class GraphRagConfig extends JsonSettings {
    private final Fields fields;

    private GraphRagConfig(JsonNode json) {
        super(json);
        this.fields = new Fields(json());
    }

    /** Starts with nothing set. */
    public static Builder builder() {
        return new Builder(Json.object());
    }

    /** Reads what a server sent; whatever is not an object counts as nothing set. */
    public static GraphRagConfig of(JsonNode json) {
        return new GraphRagConfig(json);
    }

    /** Starts with what is set here. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /** Whether to build the graph, or {@code null} when it is not set. */
    public @Nullable Boolean useGraphRag() {
        return fields.flag("use_graphrag");
    }

    /** The kinds of entities to look for; empty when it is not set. */
    public List<String> entityTypes() {
        return fields.texts("entity_types");
    }

    /** How to look for them, {@code light} or {@code general}, or {@code null} when it is not set. */
    public @Nullable String method() {
        return fields.text("method");
    }

    /** Whether to report on groups of related entities, or {@code null} when it is not set. */
    public @Nullable Boolean community() {
        return fields.flag("community");
    }

    /** Whether to merge entities that are the same, or {@code null} when it is not set. */
    public @Nullable Boolean resolution() {
        return fields.flag("resolution");
    }

    /** Sets what shall be sent; what is not set is left to the server. */
    public static final class Builder extends JsonSettings.Builder<GraphRagConfig, Builder> {
        private Builder(ObjectNode json) {
            super(json, GraphRagConfig::new);
        }

        /** Whether to build the graph. */
        public Builder useGraphRag(boolean value) {
            return set("use_graphrag", value);
        }

        /** The kinds of entities to look for. */
        public Builder entityTypes(List<String> value) {
            return set("entity_types", value);
        }

        /** How to look for them, {@code light} or {@code general}. */
        public Builder method(String value) {
            return set("method", value);
        }

        /** Whether to report on groups of related entities. */
        public Builder community(boolean value) {
            return set("community", value);
        }

        /** Whether to merge entities that are the same. */
        public Builder resolution(boolean value) {
            return set("resolution", value);
        }
    }
}
