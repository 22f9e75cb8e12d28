package io.ragstone.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.client.ApiRequest;
import io.ragstone.client.api.RagflowDatasetsApi;
import io.ragstone.sdk.parsing.RunStatus;
import io.ragstone.sdk.reindex.ReindexOptions;
import io.ragstone.sdk.reindex.Reindexing;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Gateway;
import io.ragstone.sdk.wire.waiting.Waiting;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calls about the reindexing of one dataset, and the waiting for it. */
final class ReindexCalls {
    private final Gateway gateway;
    private final String datasetId;

    ReindexCalls(Gateway gateway, String datasetId) {
        this.gateway = gateway;
        this.datasetId = datasetId;
    }

    Reindexing start(@Nullable String embeddingModel) {
        return reindexing(RagflowDatasetsApi.ragflowReindexDatasetRequest(datasetId)
                .json(embeddingModel == null ? Map.of() : Map.of("embedding_model", embeddingModel)));
    }

    Reindexing state() {
        return reindexing(RagflowDatasetsApi.ragflowGetReindexingRequest(datasetId));
    }

    Reindexing cancel() {
        return reindexing(RagflowDatasetsApi.ragflowCancelReindexingRequest(datasetId));
    }

    private Reindexing reindexing(ApiRequest request) {
        JsonNode data = gateway.data(request);
        Fields fields = new Fields(data);
        Double progress = fields.decimal("progress");
        return new Reindexing(
                RunStatus.of(fields.text("state")),
                progress == null ? 0 : progress,
                fields.text("embedding_model"),
                fields.textOrEmpty("message"));
    }

    Reindexing await(Reindexing started, ReindexOptions options) {
        Waiting waiting = new Waiting(options);
        Reindexing now = started;
        options.onProgress().accept(now);
        while (!now.status().isFinal()) {
            waiting.pause(
                    timeout -> "The dataset %s was not reindexed within %s; the server goes on with it."
                            .formatted(datasetId, timeout),
                    "Interrupted while waiting for a reindexing; the server goes on with it.");
            Reindexing before = now;
            now = state();
            if (!now.equals(before)) {
                options.onProgress().accept(now);
            }
        }
        return now;
    }
}
