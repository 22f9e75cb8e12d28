package io.ragstone.sdk.file;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.wire.Fields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document that was made of a file.
 *
 * <pre>{@code
 * List<FileLink> links = file.link(List.of(dataset.id()));
 * dataset.parseDocuments(links.stream().map(FileLink::documentId).toList());
 * }</pre>
 *
 * @param id the id of the link
 * @param fileId the file
 * @param documentId the document
 * @param createTime when it was made
 */
public record FileLink(
        String id,
        String fileId,
        String documentId,
        @Nullable Instant createTime) {
    static FileLink of(JsonNode json) {
        Fields fields = new Fields(json);
        return new FileLink(
                fields.textOrEmpty("id"),
                fields.requiredText("file_id"),
                fields.requiredText("document_id"),
                fields.instant("create_time", "create_date"));
    }
}
