package io.ragstone.surfaces.ragflow.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowWebKbApi;
import io.ragstone.api.model.RagflowWebCreateKbResponse;
import io.ragstone.api.model.RagflowWebGetKbProgressResponse;
import io.ragstone.api.model.RagflowWebGetKbResponse;
import io.ragstone.api.model.RagflowWebKbCreated;
import io.ragstone.api.model.RagflowWebKbPage;
import io.ragstone.api.model.RagflowWebKbProgress;
import io.ragstone.api.model.RagflowWebListKbsResponse;
import io.ragstone.api.model.RagflowWebRemoveKbResponse;
import io.ragstone.api.model.RagflowWebUpdateKbResponse;
import io.ragstone.core.document.DocumentFilter;
import io.ragstone.core.document.DocumentService;
import io.ragstone.core.document.RunState;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeBaseFilter;
import io.ragstone.core.knowledge.KnowledgeService;
import io.ragstone.core.knowledge.KnowledgeService.Described;
import io.ragstone.core.page.Paged;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.form.Pages;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knowledge bases. */
@RunOnVirtualThread
class KbResource implements RagflowWebKbApi {
    private final CurrentCall call;
    private final KnowledgeService bases;
    private final DocumentService documents;
    private final KbRequests requests;
    private final WebOwned owned;

    KbResource(
            CurrentCall call, KnowledgeService bases, DocumentService documents, KbRequests requests, WebOwned owned) {
        this.call = call;
        this.bases = bases;
        this.documents = documents;
        this.requests = requests;
        this.owned = owned;
    }

    @Override
    public RagflowWebCreateKbResponse ragflowWebCreateKb(JsonNode json) {
        Described made = bases.create(call.context(), requests.create(Body.of(json)));
        return new RagflowWebCreateKbResponse()
                .code(0)
                .message("success")
                .data(new RagflowWebKbCreated().kbId(RagflowIds.hex(made.base().id())));
    }

    @Override
    public RagflowWebUpdateKbResponse ragflowWebUpdateKb(JsonNode json) {
        Body body = Body.of(json);
        KnowledgeBase base = owned.base(body.text("kb_id"));
        Described changed = bases.update(call.context(), base.id(), requests.update(body));
        return new RagflowWebUpdateKbResponse().code(0).message("success").data(KbMapper.toKb(changed));
    }

    @Override
    public RagflowWebGetKbResponse ragflowWebGetKb(@Nullable String kbId) {
        Described found = bases.describe(owned.shown(kbId));
        return new RagflowWebGetKbResponse().code(0).message("success").data(KbMapper.toKb(found));
    }

    @Override
    public RagflowWebListKbsResponse ragflowWebListKbs(
            @Nullable String keywords,
            @Nullable String parserId,
            Integer page,
            Integer pageSize,
            String orderby,
            String desc,
            JsonNode json) {
        KnowledgeBaseFilter filter =
                new KnowledgeBaseFilter(null, null, DocumentQueries.given(keywords), DocumentQueries.given(parserId));
        List<String> owners = Body.of(json).texts("owner_ids");
        Paged<Described> found = owners.isEmpty()
                        || owners.contains(RagflowIds.hex(call.context().tenantId()))
                ? bases.list(
                        call.context(),
                        filter,
                        Pages.order(orderby, DocumentQueries.isDescending(desc)),
                        DocumentQueries.page(page, pageSize))
                : new Paged<>(List.of(), 0);
        return new RagflowWebListKbsResponse()
                .code(0)
                .message("success")
                .data(new RagflowWebKbPage()
                        .kbs(found.items().stream().map(KbMapper::toKb).toList())
                        .total((int) found.total()));
    }

    @Override
    public RagflowWebRemoveKbResponse ragflowWebRemoveKb(JsonNode json) {
        KnowledgeBase base = owned.base(Body.of(json).text("kb_id"));
        bases.delete(call.context(), List.of(base.id()));
        return new RagflowWebRemoveKbResponse().code(0).message("success").data(true);
    }

    @Override
    public RagflowWebGetKbProgressResponse ragflowWebGetKbProgress(@Nullable String kbId) {
        Map<RunState, Long> states =
                documents.facets(owned.base(kbId), DocumentFilter.ALL).states();
        return new RagflowWebGetKbProgressResponse()
                .code(0)
                .message("success")
                .data(new RagflowWebKbProgress()
                        .processing(count(states, RunState.RUNNING))
                        .finished(count(states, RunState.DONE))
                        .failed(count(states, RunState.FAILED))
                        .cancelled(count(states, RunState.CANCELLED))
                        .downloaded(count(states, RunState.UNSTARTED)));
    }

    private static int count(Map<RunState, Long> states, RunState state) {
        return states.getOrDefault(state, 0L).intValue();
    }
}
