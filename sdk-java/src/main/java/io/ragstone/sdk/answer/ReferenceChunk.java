package io.ragstone.sdk.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.wire.Fields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chunk that an answer cites, as it was then. A field that the server did not give is {@code null}.
 *
 * <pre>{@code
 * for (ReferenceChunk chunk : answer.citedChunks()) {
 *     System.out.println(chunk.documentName() + ": " + chunk.content());
 * }
 * }</pre>
 */
public final class ReferenceChunk {
    private final Fields fields;

    ReferenceChunk(JsonNode json) {
        this.fields = new Fields(json);
    }

    /** The id, 16 hex digits. */
    public String id() {
        return fields.textOrEmpty("id", "chunk_id");
    }

    /** The text. */
    public String content() {
        return fields.textOrEmpty("content", "content_with_weight");
    }

    /** The document that it is in. */
    public @Nullable String documentId() {
        return fields.text("document_id", "doc_id");
    }

    /** The name of the document. */
    public @Nullable String documentName() {
        return fields.text("document_name", "docnm_kwd", "doc_name");
    }

    /** The dataset that it is in. */
    public @Nullable String datasetId() {
        return fields.text("dataset_id", "kb_id");
    }

    /** The picture of it, where there is one. */
    public @Nullable String imageId() {
        return fields.text("image_id", "img_id");
    }

    /** Where it stands in the file, each the page, left, right, top and bottom. */
    public List<List<Integer>> positions() {
        return fields.numberLists("positions", "position_int");
    }

    /** Where the document comes from. */
    public @Nullable String url() {
        return fields.text("url");
    }

    /** How well it fits the question, from 0 to 1. */
    public @Nullable Double similarity() {
        return fields.decimal("similarity");
    }

    /** How near it is in meaning. */
    public @Nullable Double vectorSimilarity() {
        return fields.decimal("vector_similarity");
    }

    /** How similar the words are. */
    public @Nullable Double termSimilarity() {
        return fields.decimal("term_similarity");
    }

    /** What it was made from, such as {@code table} or {@code image}; empty for plain text. */
    public @Nullable String docType() {
        return fields.text("doc_type", "doc_type_kwd");
    }

    /** The metadata of its document, where the server gives it. */
    public Map<String, Object> metadata() {
        return fields.map("document_metadata", "metadata");
    }

    /** All that the server said of it, as JSON. */
    public JsonNode json() {
        return fields.json().deepCopy();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReferenceChunk chunk && chunk.fields.json().equals(fields.json());
    }

    @Override
    public int hashCode() {
        return fields.json().hashCode();
    }

    @Override
    public String toString() {
        return "ReferenceChunk[" + id() + ", " + content() + "]";
    }
}
