package io.ragstone.sdk.ask;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.wire.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was when it was asked for.
 *
 * <pre>{@code
 * StoredDocument now = shop.document(receipt.documentId());
 * if (now.status() == DocumentStatus.FAILED) {
 *     System.err.println(now.error());
 * }
 * }</pre>
 *
 * @param type how it came: {@code text}, {@code url}, {@code file}, {@code scraped}, {@code auto_push} or {@code api}
 * @param sourceUri where on the web it is
 * @param error why it failed
 * @param externalId what it is called where it is pushed from
 * @param sourceHash SHA-256 of its file in hex digits
 */
public record StoredDocument(
        String id,
        String knowledgeBaseId,
        String title,
        String type,
        @Nullable String sourceUri,
        String fileName,
        long fileSize,
        long chunkCount,
        DocumentStatus status,
        @Nullable String error,
        @Nullable String externalId,
        @Nullable Long version,
        @Nullable String sourceHash) {
    static StoredDocument of(JsonNode json) {
        Fields fields = new Fields(json);
        return new StoredDocument(
                fields.requiredText("id"),
                fields.requiredText("kb_id"),
                fields.textOrEmpty("title"),
                fields.textOrEmpty("doc_type"),
                fields.text("source_uri"),
                fields.textOrEmpty("file_name"),
                fields.count("file_size"),
                fields.count("chunk_count"),
                DocumentStatus.of(fields.textOrEmpty("status")),
                fields.text("error"),
                fields.text("external_id"),
                fields.number("version"),
                fields.text("source_hash"));
    }
}
