package io.ragstone.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.client.ApiRequest;
import io.ragstone.client.api.RagflowDatasetsApi;
import io.ragstone.sdk.error.InterruptedCallException;
import io.ragstone.sdk.error.TimedOutException;
import io.ragstone.sdk.parsing.RunStatus;
import io.ragstone.sdk.reindex.ReindexOptions;
import io.ragstone.sdk.reindex.Reindexing;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Gateway;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calls about the reindexing of one dataset, and the waiting for it. */
final class ReindexCalls {
    private static final Duration FIRST_INTERVAL = Duration.ofMillis(100);

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
        long start = System.nanoTime();
        Duration interval = shorter(FIRST_INTERVAL, options.pollInterval());
        Reindexing now = started;
        options.onProgress().accept(now);
        while (!now.status().isFinal()) {
            pause(interval, start, options.timeout());
            interval = shorter(interval.multipliedBy(2), options.pollInterval());
            Reindexing before = now;
            now = state();
            if (!now.equals(before)) {
                options.onProgress().accept(now);
            }
        }
        return now;
    }

    private void pause(Duration interval, long start, @Nullable Duration timeout) {
        Duration wait = interval;
        if (timeout != null) {
            Duration left = timeout.minusNanos(System.nanoTime() - start);
            if (left.isNegative() || left.isZero()) {
                throw new TimedOutException(
                        "The dataset %s was not reindexed within %s; the server goes on with it."
                                .formatted(datasetId, timeout),
                        null);
            }
            wait = shorter(interval, left);
        }
        try {
            Thread.sleep(Math.max(1, wait.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedCallException(
                    "Interrupted while waiting for a reindexing; the server goes on with it.", e);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
