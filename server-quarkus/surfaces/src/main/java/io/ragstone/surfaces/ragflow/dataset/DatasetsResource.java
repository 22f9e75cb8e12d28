package io.ragstone.surfaces.ragflow.dataset;

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
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeService;
import io.ragstone.core.knowledge.KnowledgeService.Described;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import io.ragstone.core.reembed.Reembedding;
import io.ragstone.core.reembed.ReembeddingService;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.form.ListedIds;
import io.ragstone.surfaces.ragflow.form.Owned;
import io.ragstone.surfaces.ragflow.form.Pages;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import io.ragstone.surfaces.ragflow.wire.PythonRepr;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** RAGFlow's datasets. */
@RunOnVirtualThread
class DatasetsResource implements RagflowDatasetsApi {
    /** How much of a value a violation shows. */
    private static final int SHOWN = 128;

    private final CurrentCall call;
    private final KnowledgeService bases;
    private final DatasetRequests requests;
    private final ReembeddingService reembedding;
    private final Owned owned;

    DatasetsResource(
            CurrentCall call,
            KnowledgeService bases,
            DatasetRequests requests,
            ReembeddingService reembedding,
            Owned owned) {
        this.call = call;
        this.bases = bases;
        this.requests = requests;
        this.reembedding = reembedding;
        this.owned = owned;
    }

    @Override
    public RagflowCreateDatasetResponse ragflowCreateDataset(JsonNode body) {
        Described made = bases.create(call.context(), requests.create(body));
        return new RagflowCreateDatasetResponse().code(0).data(DatasetMapper.toDataset(made));
    }

    @Override
    public RagflowUpdateDatasetResponse ragflowUpdateDataset(String datasetId, JsonNode body) {
        if (body.isEmpty()) {
            throw new RagflowRefusal(101, "No properties were modified");
        }
        Described changed = bases.update(call.context(), own(datasetId).id(), requests.update(body));
        return new RagflowUpdateDatasetResponse().code(0).data(DatasetMapper.toDataset(changed));
    }

    @Override
    public RagflowListDatasetsResponse ragflowListDatasets(
            @Nullable String id,
            @Nullable String name,
            Integer page,
            Integer pageSize,
            RagflowDatasetOrder orderby,
            String desc) {
        UUID wanted = id == null
                ? null
                : owned.dataset(id, () -> forbidden("dataset", id)).id();
        if (name != null) {
            requireName(name);
        }
        Paged<Described> found = bases.list(
                call.context(),
                wanted,
                name,
                Pages.order(orderby.toString(), Pages.isYes(desc)),
                Pages.of(page, pageSize));
        return new RagflowListDatasetsResponse()
                .code(0)
                .data(found.items().stream().map(DatasetMapper::toDataset).toList())
                .total((int) found.total())
                .totalDatasets((int) found.total());
    }

    private void requireName(String name) {
        if (bases.list(call.context(), null, name, Order.NEWEST_FIRST, new PageRequest(0, 1))
                        .total()
                == 0) {
            throw forbidden("dataset", name);
        }
    }

    @Override
    public RagflowDeleteDatasetsResponse ragflowDeleteDatasets(JsonNode body) {
        if (body.path("ids").isNull()) {
            bases.deleteAll(call.context());
        } else {
            delete(Body.of(body).texts("ids"));
        }
        return new RagflowDeleteDatasetsResponse().code(0);
    }

    private void delete(List<String> given) {
        ListedIds ids = ListedIds.of(given);
        if (!ids.repeated().isEmpty()) {
            throw duplicates(given, ids.repeated());
        }
        List<UUID> wanted =
                given.stream().flatMap(id -> RagflowIds.parse(id).stream()).toList();
        Set<UUID> mine = bases.findAll(call.context(), wanted).stream()
                .map(KnowledgeBase::id)
                .collect(Collectors.toSet());
        List<String> foreign = given.stream()
                .filter(id -> RagflowIds.parse(id).filter(mine::contains).isEmpty())
                .toList();
        if (!foreign.isEmpty()) {
            throw forbidden("datasets:", String.join(", ", foreign));
        }
        bases.delete(call.context(), wanted);
    }

    @Override
    public RagflowReindexDatasetResponse ragflowReindexDataset(String datasetId, @Nullable JsonNode body) {
        String model = Body.of(body).text("embedding_model");
        Reembedding ordered = reembedding.start(own(datasetId), model);
        return new RagflowReindexDatasetResponse().code(0).data(DatasetMapper.toReindexing(ordered));
    }

    @Override
    public RagflowGetReindexingResponse ragflowGetReindexing(String datasetId) {
        Reembedding state = reembedding.state(owned.dataset(datasetId, () -> forbidden("dataset", datasetId)));
        return new RagflowGetReindexingResponse().code(0).data(DatasetMapper.toReindexing(state));
    }

    @Override
    public RagflowCancelReindexingResponse ragflowCancelReindexing(String datasetId) {
        Reembedding cancelled = reembedding.cancel(own(datasetId));
        return new RagflowCancelReindexingResponse().code(0).data(DatasetMapper.toReindexing(cancelled));
    }

    private KnowledgeBase own(String datasetId) {
        return owned.ownDataset(datasetId, () -> forbidden("dataset", datasetId));
    }

    /** Worded like the violations of the schema, of which it is one more. */
    private static RagflowRefusal duplicates(List<String> given, List<String> repeated) {
        String value = PythonRepr.list(given);
        return new RagflowRefusal(
                101,
                "Field: <ids> - Message: <Duplicate ids: '" + String.join(", ", repeated) + "'> - Value: <"
                        + value.substring(0, Math.min(value.length(), SHOWN)) + ">");
    }

    private RagflowRefusal forbidden(String kind, String what) {
        String tenant = RagflowIds.hex(call.context().tenantId());
        return new RagflowRefusal(108, "User '" + tenant + "' lacks permission for " + kind + " '" + what + "'");
    }
}
