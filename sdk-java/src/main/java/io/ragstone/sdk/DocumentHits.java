package io.ragstone.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.wire.Fields;

/**
 * How many of the chunks that were found are in a document.
 *
 * <pre>{@code
 * found.documents().forEach(hits -> System.out.println(hits.documentName() + ": " + hits.count()));
 * }</pre>
 *
 * @param documentId the document
 * @param documentName its name
 * @param count how many chunks
 */
public record DocumentHits(String documentId, String documentName, long count) {
    static DocumentHits of(JsonNode json) {
        Fields fields = new Fields(json);
        return new DocumentHits(
                fields.textOrEmpty("doc_id", "document_id"),
                fields.textOrEmpty("doc_name", "document_name"),
                fields.count("count"));
    }
}
