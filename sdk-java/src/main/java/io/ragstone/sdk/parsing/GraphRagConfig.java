package io.ragstone.sdk.parsing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Json;
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
public final class GraphRagConfig {
    private final ObjectNode json;
    private final Fields fields;

    private GraphRagConfig(ObjectNode json) {
        this.json = json;
        this.fields = new Fields(json);
    }

    /** Starts with nothing set. */
    public static Builder builder() {
        return new Builder(Json.object());
    }

    /** Reads what a server sent; whatever is not an object counts as nothing set. */
    public static GraphRagConfig of(JsonNode json) {
        return new GraphRagConfig(json.isObject() ? json.deepCopy() : Json.object());
    }

    /** Starts with what is set here. */
    public Builder toBuilder() {
        return new Builder(json.deepCopy());
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
        return other instanceof GraphRagConfig config && config.json.equals(json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return "GraphRagConfig" + json;
    }

    /** Sets what shall be sent; what is not set is left to the server. */
    public static final class Builder {
        private final ObjectNode json;

        private Builder(ObjectNode json) {
            this.json = json;
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

        /** Sets anything by its name in the API, such as a setting that only newer servers know. */
        public Builder set(String name, @Nullable Object value) {
            json.set(name, Json.tree(value));
            return this;
        }

        /** The settings so far. */
        public GraphRagConfig build() {
            return new GraphRagConfig(json.deepCopy());
        }
    }
}
