package io.ragstone.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.parsing.ParserConfig;
import io.ragstone.sdk.wire.Fields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a server said of a dataset. Programs see it as part of {@link DataSet}. */
abstract sealed class DataSetFields permits DataSet {
    private final String id;
    private volatile Fields fields;

    DataSetFields(JsonNode json) {
        this.fields = new Fields(json);
        this.id = fields.requiredText("id");
    }

    /** Takes over what the server says of it now. */
    final void show(JsonNode json) {
        fields = new Fields(json);
    }

    /** The id, a UUID in 32 hex digits. */
    public String id() {
        return id;
    }

    /** What it is called. */
    public String name() {
        return fields.textOrEmpty("name");
    }

    /** A small picture, as a data URI. */
    public @Nullable String avatar() {
        return fields.text("avatar");
    }

    /** The tenant that it belongs to. */
    public @Nullable String tenantId() {
        return fields.text("tenant_id");
    }

    /** What is in it. */
    public @Nullable String description() {
        return fields.text("description");
    }

    /** The language of its documents. */
    public @Nullable String language() {
        return fields.text("language");
    }

    /** The model that makes the vectors. */
    public @Nullable String embeddingModel() {
        return fields.text("embedding_model", "embd_id");
    }

    /** Who sees it: {@code me} or {@code team}. */
    public @Nullable String permission() {
        return fields.text("permission");
    }

    /** The user who made it. */
    public @Nullable String createdBy() {
        return fields.text("created_by");
    }

    /** How many documents it has. */
    public long documentCount() {
        return fields.count("document_count", "doc_num");
    }

    /** How many chunks they have. */
    public long chunkCount() {
        return fields.count("chunk_count", "chunk_num");
    }

    /** How many tokens the chunks have. */
    public long tokenCount() {
        return fields.count("token_num", "token_count");
    }

    /** How documents are cut into chunks. */
    public @Nullable String chunkMethod() {
        return fields.text("chunk_method", "parser_id");
    }

    /** The settings of the chunk method; {@code null} when it has none. */
    public @Nullable ParserConfig parserConfig() {
        return DocumentCalls.parserConfig(fields);
    }

    /** What a search leaves out by default. */
    public @Nullable Double similarityThreshold() {
        return fields.decimal("similarity_threshold");
    }

    /** The share of the vectors in the similarity by default. */
    public @Nullable Double vectorSimilarityWeight() {
        return fields.decimal("vector_similarity_weight");
    }

    /** How much its chunks are preferred. */
    public long pagerank() {
        return fields.count("pagerank");
    }

    /** The ingestion pipeline, where one is used. */
    public @Nullable String pipelineId() {
        return fields.text("pipeline_id");
    }

    /** {@code 1} for a dataset in use. */
    public @Nullable String status() {
        return fields.text("status");
    }

    /** When it was made. */
    public @Nullable Instant createTime() {
        return fields.instant("create_time", "create_date");
    }

    /** When it was last changed. */
    public @Nullable Instant updateTime() {
        return fields.instant("update_time", "update_date");
    }

    /** The last run of something over the whole dataset, where there was one. */
    public @Nullable TaskRun lastRun(TaskRun.Kind kind) {
        return TaskRun.of(fields, kind);
    }

    /** All that the server said of it, as JSON. */
    public JsonNode json() {
        return fields.json().deepCopy();
    }
}
