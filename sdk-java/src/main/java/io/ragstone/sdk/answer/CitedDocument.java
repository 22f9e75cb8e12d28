package io.ragstone.sdk.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.wire.Fields;

/**
 * A document that an answer cites.
 *
 * <pre>{@code
 * answer.references().documents().forEach(document -> System.out.println(document.name()));
 * }</pre>
 *
 * @param id the document
 * @param name its name
 * @param count how many of its chunks are cited
 */
public record CitedDocument(String id, String name, long count) {
    static CitedDocument of(JsonNode json) {
        Fields fields = new Fields(json);
        return new CitedDocument(
                fields.textOrEmpty("doc_id", "document_id"),
                fields.textOrEmpty("doc_name", "document_name"),
                fields.count("count"));
    }
}
