package io.ragstone.surfaces.ragflow.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowMetadataApi;
import io.ragstone.api.model.RagflowMetadataField;
import io.ragstone.api.model.RagflowMetadataFieldType;
import io.ragstone.api.model.RagflowMetadataOutcome;
import io.ragstone.api.model.RagflowMetadataSummary;
import io.ragstone.api.model.RagflowSummariseMetadataResponse;
import io.ragstone.api.model.RagflowUpdateMetadataResponse;
import io.ragstone.core.document.metadata.MetadataField;
import io.ragstone.core.document.metadata.MetadataService;
import io.ragstone.core.document.metadata.MetadataService.Outcome;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.form.Owned;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the documents of a dataset say about themselves. */
@RunOnVirtualThread
class MetadataResource implements RagflowMetadataApi {
    private final MetadataService metadata;
    private final MetadataRequests requests;
    private final Owned owned;

    MetadataResource(MetadataService metadata, MetadataRequests requests, Owned owned) {
        this.metadata = metadata;
        this.requests = requests;
        this.owned = owned;
    }

    @Override
    public RagflowSummariseMetadataResponse ragflowSummariseMetadata(String datasetId) {
        Map<String, RagflowMetadataField> fields = new LinkedHashMap<>();
        metadata.summary(List.of(dataset(datasetId))).forEach((name, field) -> fields.put(name, toField(field)));
        return new RagflowSummariseMetadataResponse().code(0).data(new RagflowMetadataSummary().summary(fields));
    }

    @Override
    public RagflowUpdateMetadataResponse ragflowUpdateMetadata(String datasetId, JsonNode json) {
        KnowledgeBase base = dataset(datasetId);
        MetadataRequests.Order order = requests.read(base, datasetId, Body.of(json));
        Outcome outcome = metadata.update(base, order.selection(), order.edits());
        return new RagflowUpdateMetadataResponse()
                .code(0)
                .data(new RagflowMetadataOutcome().updated(outcome.changed()).matchedDocs(outcome.matched()));
    }

    /** As with the documents of a dataset, the sentence ends with a space. */
    private KnowledgeBase dataset(String id) {
        return owned.dataset(id, () -> RagflowRefusal.data("You don't own the dataset " + id + ". "));
    }

    private static RagflowMetadataField toField(MetadataField field) {
        return new RagflowMetadataField()
                .type(
                        switch (field.type()) {
                            case TEXT -> RagflowMetadataFieldType.STRING;
                            case NUMBER -> RagflowMetadataFieldType.NUMBER;
                            case TIME -> RagflowMetadataFieldType.TIME;
                            case LIST -> RagflowMetadataFieldType.LIST;
                        })
                .values(field.values().entrySet().stream()
                        .map(value -> List.<Object>of(value.getKey(), value.getValue()))
                        .toList());
    }
}
