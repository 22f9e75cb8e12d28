package io.ragstone.sdk.ask;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.wire.Fields;

/**
 * What became of something that was given to the server.
 *
 * <pre>{@code
 * Receipt receipt = shop.addText(null, "Returns", "Goods can be returned within 30 days.");
 * if (receipt.duplicate()) {
 *     System.out.println("It was there before.");
 * }
 * }</pre>
 *
 * @param duplicate whether it was there before, and nothing was done
 */
public record Receipt(String documentId, DocumentStatus status, boolean duplicate) {
    static Receipt of(JsonNode json) {
        Fields fields = new Fields(json);
        return new Receipt(
                fields.requiredText("document_id"),
                DocumentStatus.of(fields.textOrEmpty("status")),
                Boolean.TRUE.equals(fields.flag("duplicate")));
    }
}
