package io.ragstone.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.client.FilePart;
import io.ragstone.client.api.RagflowDocumentsApi;
import io.ragstone.sdk.error.DataException;
import io.ragstone.sdk.error.ErrorDetails;
import io.ragstone.sdk.error.NotFoundException;
import io.ragstone.sdk.error.ProtocolException;
import io.ragstone.sdk.parsing.ParserConfig;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Gateway;
import io.ragstone.sdk.wire.Json;
import io.ragstone.sdk.wire.Listing;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls about the documents of one dataset. */
final class DocumentCalls {
    private final Gateway gateway;
    private final String datasetId;

    DocumentCalls(Gateway gateway, String datasetId) {
        this.gateway = gateway;
        this.datasetId = datasetId;
    }

    static @Nullable ParserConfig parserConfig(Fields fields) {
        JsonNode config = fields.node("parser_config");
        return config.isObject() ? ParserConfig.of(config) : null;
    }

    List<Document> upload(List<FilePart> files, @Nullable String parentPath) {
        if (files.isEmpty()) {
            return List.of();
        }
        JsonNode envelope = gateway.envelope(RagflowDocumentsApi.ragflowUploadDocumentsRequest(datasetId)
                .files("file", files)
                .part("parent_path", parentPath));
        return new Fields(envelope).objects("data").stream().map(this::document).toList();
    }

    Document upload(FilePart file) {
        List<Document> uploaded = upload(List.of(file), null);
        if (uploaded.isEmpty()) {
            throw new ProtocolException(
                    "The server took " + file.fileName() + " but named no document.", ErrorDetails.noAnswer(), null);
        }
        return uploaded.get(0);
    }

    Listing<Document> listing() {
        return new Listing<>(() -> RagflowDocumentsApi.ragflowListDocumentsRequest(datasetId), request -> {
            JsonNode data = gateway.data(request);
            return Listing.pageOf(new Fields(data).objects("docs"), data, this::document);
        });
    }

    Document get(String documentId) {
        try {
            return listing()
                    .first("id", documentId)
                    .orElseThrow(() -> new NotFoundException(
                            "The dataset " + datasetId + " has no document " + documentId + ".",
                            ErrorDetails.noAnswer()));
        } catch (DataException e) {
            // "You don't own the document": servers have no other words for a document that is not there.
            throw new NotFoundException(String.valueOf(e.getMessage()), e.details(), e);
        }
    }

    void delete(Collection<String> ids) {
        gateway.sendIds(RagflowDocumentsApi.ragflowDeleteDocumentsRequest(datasetId), "ids", ids);
    }

    void deleteAll() {
        gateway.envelope(RagflowDocumentsApi.ragflowDeleteDocumentsRequest(datasetId)
                .json(Json.object().putNull("ids")));
    }

    void parse(Collection<String> ids) {
        gateway.sendIds(RagflowDocumentsApi.ragflowParseDocumentsRequest(datasetId), "document_ids", ids);
    }

    void stopParsing(Collection<String> ids) {
        gateway.sendIds(RagflowDocumentsApi.ragflowStopParsingDocumentsRequest(datasetId), "document_ids", ids);
    }

    private Document document(JsonNode json) {
        return new Document(gateway, datasetId, json);
    }
}
