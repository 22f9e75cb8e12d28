package io.ragstone.surfaces.boundary.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowDocumentsApi;
import io.ragstone.api.model.RagflowDeleteDocumentsResponse;
import io.ragstone.api.model.RagflowListDocumentsResponse;
import io.ragstone.api.model.RagflowParseDocumentsResponse;
import io.ragstone.api.model.RagflowStopParsingDocumentsResponse;
import io.ragstone.api.model.RagflowUpdateDocumentResponse;
import io.ragstone.api.model.RagflowUploadDocumentsResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Lenient operations and files, on virtual threads: answers with what came through. */
@Singleton
@RunOnVirtualThread
public class StandInDocuments implements RagflowDocumentsApi {
    @Override
    public RagflowDeleteDocumentsResponse ragflowDeleteDocuments(String datasetId, JsonNode body) {
        RagflowDeleteDocumentsResponse response = new RagflowDeleteDocumentsResponse();
        response.setCode(0);
        response.setMessage(
                datasetId + " " + body + " " + Thread.currentThread().isVirtual());
        return response;
    }

    @Override
    public Response ragflowDownloadDocument(String datasetId, String documentId) {
        return Response.ok("bytes of " + documentId).type("text/plain").build();
    }

    @Override
    public RagflowListDocumentsResponse ragflowListDocuments(
            String datasetId,
            @Nullable String id,
            @Nullable String name,
            @Nullable String keywords,
            Integer page,
            Integer pageSize,
            String orderby,
            String desc,
            Long createTimeFrom,
            Long createTimeTo,
            List<String> suffix,
            List<String> run) {
        RagflowListDocumentsResponse response = new RagflowListDocumentsResponse();
        response.setCode(0);
        response.setMessage(datasetId + " " + page + " " + suffix);
        return response;
    }

    @Override
    public RagflowParseDocumentsResponse ragflowParseDocuments(String datasetId, JsonNode body) {
        throw new ForbiddenException();
    }

    @Override
    public RagflowStopParsingDocumentsResponse ragflowStopParsingDocuments(String datasetId, JsonNode body) {
        throw new ForbiddenException();
    }

    @Override
    public RagflowUpdateDocumentResponse ragflowUpdateDocument(String datasetId, String documentId, JsonNode body) {
        throw new ForbiddenException();
    }

    @Override
    public RagflowUploadDocumentsResponse ragflowUploadDocuments(
            String datasetId, List<FileUpload> files, @Nullable String parentPath) {
        RagflowUploadDocumentsResponse response = new RagflowUploadDocumentsResponse();
        response.setCode(0);
        response.setMessage(files.stream().map(FileUpload::fileName).toList() + " " + parentPath);
        return response;
    }
}
