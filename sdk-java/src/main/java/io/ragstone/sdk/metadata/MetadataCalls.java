package io.ragstone.sdk.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.client.api.RagflowMetadataApi;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Gateway;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The calls about the metadata of one dataset. Programs make them through {@link io.ragstone.sdk.DataSet}. */
public final class MetadataCalls {
    private final Gateway gateway;
    private final String datasetId;

    /** Calls through this gateway. */
    public MetadataCalls(Gateway gateway, String datasetId) {
        this.gateway = gateway;
        this.datasetId = datasetId;
    }

    /** What there is, by its name, in the order of the server. */
    public Map<String, MetadataField> summary() {
        JsonNode data = gateway.data(RagflowMetadataApi.ragflowSummariseMetadataRequest(datasetId));
        Map<String, MetadataField> fields = new LinkedHashMap<>();
        data.path("summary")
                .properties()
                .forEach(field -> fields.put(field.getKey(), MetadataField.of(field.getValue())));
        return Collections.unmodifiableMap(fields);
    }

    /** Changes it; where no document is selected, nothing is sent. */
    public MetadataOutcome update(MetadataUpdate update) {
        if (update.selectsNone()) {
            return new MetadataOutcome(0, 0);
        }
        Fields outcome = new Fields(gateway.data(
                RagflowMetadataApi.ragflowUpdateMetadataRequest(datasetId).json(update.values())));
        return new MetadataOutcome(outcome.count("matched_docs"), outcome.count("updated"));
    }
}
