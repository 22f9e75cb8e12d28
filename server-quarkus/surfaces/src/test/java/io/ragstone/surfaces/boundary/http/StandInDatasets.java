package io.ragstone.surfaces.boundary.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowDatasetsApi;
import io.ragstone.api.model.RagflowCancelReindexingResponse;
import io.ragstone.api.model.RagflowCreateDatasetResponse;
import io.ragstone.api.model.RagflowDatasetOrder;
import io.ragstone.api.model.RagflowDeleteDatasetsResponse;
import io.ragstone.api.model.RagflowGetReindexingResponse;
import io.ragstone.api.model.RagflowListDatasetsResponse;
import io.ragstone.api.model.RagflowReindexDatasetResponse;
import io.ragstone.api.model.RagflowUpdateDatasetResponse;
import io.ragstone.core.error.CoreException;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import jakarta.inject.Singleton;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Strict operations: answers with what came through, or fails in one way or another. */
@Singleton
public class StandInDatasets implements RagflowDatasetsApi {
    private final CurrentCall call;

    StandInDatasets(CurrentCall call) {
        this.call = call;
    }

    @Override
    public RagflowCreateDatasetResponse ragflowCreateDataset(JsonNode body) {
        RagflowCreateDatasetResponse response = new RagflowCreateDatasetResponse();
        response.setCode(0);
        response.setMessage(String.join(
                " ",
                body.toString(),
                call.context().tenantId().toString(),
                call.context().surface(),
                call.context().requestId(),
                String.valueOf(MDC.get("requestId"))));
        return response;
    }

    @Override
    public RagflowDeleteDatasetsResponse ragflowDeleteDatasets(JsonNode body) {
        throw body.path("ids").isNull()
                ? new IllegalStateException("a secret of the database")
                : new RagflowRefusal(108, "User 'x' lacks permission");
    }

    @Override
    public RagflowListDatasetsResponse ragflowListDatasets(
            @Nullable String id,
            @Nullable String name,
            Integer page,
            Integer pageSize,
            RagflowDatasetOrder orderby,
            String desc) {
        RagflowListDatasetsResponse response = new RagflowListDatasetsResponse();
        response.setCode(0);
        response.setMessage(name + " " + page + " " + pageSize + " " + orderby + " " + desc);
        return response;
    }

    @Override
    public RagflowUpdateDatasetResponse ragflowUpdateDataset(String datasetId, JsonNode body) {
        throw CoreException.conflict("Dataset name 'x' already exists");
    }

    @Override
    public RagflowReindexDatasetResponse ragflowReindexDataset(String datasetId, @Nullable JsonNode body) {
        return new RagflowReindexDatasetResponse().code(0).message(String.valueOf(body));
    }

    @Override
    public RagflowGetReindexingResponse ragflowGetReindexing(String datasetId) {
        return new RagflowGetReindexingResponse().code(0).message(datasetId);
    }

    @Override
    public RagflowCancelReindexingResponse ragflowCancelReindexing(String datasetId) {
        return new RagflowCancelReindexingResponse().code(0).message(datasetId);
    }
}
