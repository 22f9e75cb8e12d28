package io.ragstone.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.client.api.RagflowChunksApi;
import io.ragstone.sdk.request.ChunkUpdate;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Gateway;
import io.ragstone.sdk.wire.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chunk: a searchable piece of a document. When it was found by a search, it also knows how similar it is. A field
 * that the server did not give is {@code null}.
 *
 * <pre>{@code
 * Chunk best = dataset.retrieve("When do quiet hours begin?").get(0);
 * System.out.println(best.documentName() + ": " + best.content() + " (" + best.similarity() + ")");
 * best.update(new ChunkUpdate().available(false));
 * }</pre>
 */
public final class Chunk {
    private final Gateway gateway;
    private final @Nullable String datasetId;
    private final @Nullable String documentId;
    private volatile Fields fields;

    /** A chunk that a search found: it says itself where it is. */
    Chunk(Gateway gateway, JsonNode json) {
        this.gateway = gateway;
        this.fields = new Fields(json);
        this.datasetId = fields.text("dataset_id", "kb_id");
        this.documentId = fields.text("document_id", "doc_id");
    }

    /** A chunk of a document that is known. */
    Chunk(Gateway gateway, JsonNode json, String datasetId, String documentId) {
        this.gateway = gateway;
        this.fields = new Fields(json);
        this.datasetId = datasetId;
        this.documentId = documentId;
    }

    /** Changes the chunk; it can be searched as it is then at once. */
    public Chunk update(ChunkUpdate update) {
        gateway.envelope(RagflowChunksApi.ragflowUpdateChunkRequest(datasetId, documentId, id())
                .json(update.values()));
        // The answer says nothing of the chunk, so what was sent is taken over.
        ObjectNode changed = Json.object();
        fields.json().fields().forEachRemaining(entry -> changed.set(entry.getKey(), entry.getValue()));
        update.values().forEach((name, value) -> changed.set(name, Json.tree(value)));
        fields = new Fields(changed);
        return this;
    }

    /** The id, 16 hex digits that come from the document and the first content. */
    public String id() {
        return fields.requiredText("id", "chunk_id");
    }

    /** The text. */
    public String content() {
        return fields.textOrEmpty("content", "content_with_weight");
    }

    /** The dataset that it is in. */
    public @Nullable String datasetId() {
        return datasetId;
    }

    /** The document that it is in. */
    public @Nullable String documentId() {
        return documentId;
    }

    /** The name of the document. */
    public @Nullable String documentName() {
        return fields.text("document_keyword", "docnm_kwd", "document_name", "doc_name");
    }

    /** Words that count more than the text. */
    public List<String> importantKeywords() {
        return fields.texts("important_keywords", "important_kwd");
    }

    /** Questions that it answers. */
    public List<String> questions() {
        return fields.texts("questions", "question_kwd");
    }

    /** What it is filed under, the most fitting first, where the server says so. */
    public List<String> tags() {
        return fields.texts("tag_kwd");
    }

    /** The picture of it, where there is one. */
    public @Nullable String imageId() {
        return fields.text("image_id", "img_id");
    }

    /** Whether it is searched; {@code null} when the server does not say. */
    public @Nullable Boolean available() {
        return fields.flag("available", "available_int");
    }

    /** Where it stands in the file, each the page, left, right, top and bottom. */
    public List<List<Integer>> positions() {
        return fields.numberLists("positions", "position_int");
    }

    /** What it was made from, such as {@code table} or {@code image}; empty for plain text. */
    public @Nullable String docType() {
        return fields.text("doc_type_kwd", "doc_type");
    }

    /** When it was added, where the server says so. */
    public @Nullable Instant createTime() {
        return fields.instant("create_timestamp", "create_time");
    }

    /** How well it answers, from 0 to 1; {@code null} when it was not found by a search. */
    public @Nullable Double similarity() {
        return fields.decimal("similarity");
    }

    /** How similar the meaning is; {@code null} when it was not found by a search. */
    public @Nullable Double vectorSimilarity() {
        return fields.decimal("vector_similarity");
    }

    /** How similar the words are; {@code null} when it was not found by a search. */
    public @Nullable Double termSimilarity() {
        return fields.decimal("term_similarity");
    }

    /** The text with {@code <em>} around what was found; {@code null} when it was not marked. */
    public @Nullable String highlight() {
        return fields.text("highlight");
    }

    /** All that the server said of it, as JSON. */
    public JsonNode json() {
        return fields.json().deepCopy();
    }

    @Override
    public String toString() {
        return "Chunk[" + id() + ", " + content() + "]";
    }
}
