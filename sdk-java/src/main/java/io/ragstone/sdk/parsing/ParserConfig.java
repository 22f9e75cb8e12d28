package io.ragstone.sdk.parsing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Json;
import io.ragstone.sdk.wire.JsonSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a chunk method. What a server sends that this class does not know is kept and can be had by name.
 *
 * <pre>{@code
 * ParserConfig config = ParserConfig.builder()
 *         .chunkTokenNum(256)
 *         .delimiter("\\n")
 *         .layoutRecognize("Plain Text")
 *         .raptor(RaptorConfig.builder().useRaptor(false).build())
 *         .set("image_context_size", 128)
 *         .build();
 * rag.createDataset(new DataSetOptions("handbook").parserConfig(config));
 * }</pre>
 */
public final class ParserConfig extends JsonSettings {
    private final Fields fields;

    private ParserConfig(JsonNode json) {
        super(json);
        this.fields = new Fields(json());
    }

    /** Starts with nothing set. */
    public static Builder builder() {
        return new Builder(Json.object());
    }

    /** Reads what a server sent; whatever is not an object counts as nothing set. */
    public static ParserConfig of(JsonNode json) {
        return new ParserConfig(json);
    }

    /** Starts with what is set here. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /** How many tokens a chunk should have at most, 1 to 2048, or {@code null} when it is not set. */
    public @Nullable Integer chunkTokenNum() {
        return fields.whole("chunk_token_num");
    }

    /** Where texts may be cut; a delimiter of several characters goes between back quotes, or {@code null} when it is not set. */
    public @Nullable String delimiter() {
        return fields.text("delimiter");
    }

    /** How the layout of a PDF is found out, such as {@code DeepDOC} or {@code Plain Text}, or {@code null} when it is not set. */
    public @Nullable String layoutRecognize() {
        return fields.text("layout_recognize");
    }

    /** How many keywords the chat model adds to a chunk, 0 to 32, or {@code null} when it is not set. */
    public @Nullable Integer autoKeywords() {
        return fields.whole("auto_keywords");
    }

    /** How many questions the chat model adds to a chunk, 0 to 10, or {@code null} when it is not set. */
    public @Nullable Integer autoQuestions() {
        return fields.whole("auto_questions");
    }

    /** Whether sheets become HTML tables, or {@code null} when it is not set. */
    public @Nullable Boolean html4excel() {
        return fields.flag("html4excel");
    }

    /** How many tags a chunk gets at most, 1 to 10, or {@code null} when it is not set. */
    public @Nullable Integer topnTags() {
        return fields.whole("topn_tags");
    }

    /** The datasets whose tags are put on the chunks; empty when it is not set. */
    public List<String> tagKbIds() {
        return fields.texts("tag_kb_ids");
    }

    /** The share of the file name in the vector of a chunk, 0 to 1, or {@code null} when it is not set. */
    public @Nullable Double filenameEmbdWeight() {
        return fields.decimal("filename_embd_weight");
    }

    /** How many pages are parsed in one go, or {@code null} when it is not set. */
    public @Nullable Integer taskPageSize() {
        return fields.whole("task_page_size");
    }

    /** The ranges of pages to parse, each the first and the last page; empty when it is not set. */
    public List<List<Integer>> pages() {
        return fields.numberLists("pages");
    }

    /** The kinds of entities, for the {@code knowledge_graph} method; empty when it is not set. */
    public List<String> entityTypes() {
        return fields.texts("entity_types");
    }

    /** The settings of RAPTOR, or {@code null} when it is not set. */
    public @Nullable RaptorConfig raptor() {
        JsonNode value = fields.node("raptor");
        return value.isObject() ? RaptorConfig.of(value) : null;
    }

    /** The settings of GraphRAG, or {@code null} when it is not set. */
    public @Nullable GraphRagConfig graphRag() {
        JsonNode value = fields.node("graphrag");
        return value.isObject() ? GraphRagConfig.of(value) : null;
    }

    /** Sets what shall be sent; what is not set is left to the server. */
    public static final class Builder extends JsonSettings.Builder<ParserConfig, Builder> {
        private Builder(ObjectNode json) {
            super(json, ParserConfig::new);
        }

        /** How many tokens a chunk should have at most, 1 to 2048. */
        public Builder chunkTokenNum(int value) {
            return set("chunk_token_num", value);
        }

        /** Where texts may be cut; a delimiter of several characters goes between back quotes. */
        public Builder delimiter(String value) {
            return set("delimiter", value);
        }

        /** How the layout of a PDF is found out, such as {@code DeepDOC} or {@code Plain Text}. */
        public Builder layoutRecognize(String value) {
            return set("layout_recognize", value);
        }

        /** How many keywords the chat model adds to a chunk, 0 to 32. */
        public Builder autoKeywords(int value) {
            return set("auto_keywords", value);
        }

        /** How many questions the chat model adds to a chunk, 0 to 10. */
        public Builder autoQuestions(int value) {
            return set("auto_questions", value);
        }

        /** Whether sheets become HTML tables. */
        public Builder html4excel(boolean value) {
            return set("html4excel", value);
        }

        /** How many tags a chunk gets at most, 1 to 10. */
        public Builder topnTags(int value) {
            return set("topn_tags", value);
        }

        /** The datasets whose tags are put on the chunks. */
        public Builder tagKbIds(List<String> value) {
            return set("tag_kb_ids", value);
        }

        /** The share of the file name in the vector of a chunk, 0 to 1; {@code null} is sent as such. */
        public Builder filenameEmbdWeight(@Nullable Double value) {
            return set("filename_embd_weight", value);
        }

        /** How many pages are parsed in one go; {@code null} is sent as such. */
        public Builder taskPageSize(@Nullable Integer value) {
            return set("task_page_size", value);
        }

        /** The ranges of pages to parse, each the first and the last page; {@code null} is sent as such. */
        public Builder pages(@Nullable List<List<Integer>> value) {
            return set("pages", value);
        }

        /** The kinds of entities, for the {@code knowledge_graph} method. */
        public Builder entityTypes(List<String> value) {
            return set("entity_types", value);
        }

        /** The settings of RAPTOR. */
        public Builder raptor(RaptorConfig value) {
            return set("raptor", value.json());
        }

        /** The settings of GraphRAG. */
        public Builder graphRag(GraphRagConfig value) {
            return set("graphrag", value.json());
        }
    }
}
