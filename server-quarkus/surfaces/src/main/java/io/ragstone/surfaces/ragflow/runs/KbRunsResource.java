package io.ragstone.surfaces.ragflow.runs;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.api.RagflowWebKbRunsApi;
import io.ragstone.api.model.RagflowWebCheckEmbeddingResponse;
import io.ragstone.api.model.RagflowWebDeletePipelineLogsResponse;
import io.ragstone.api.model.RagflowWebGetPipelineLogResponse;
import io.ragstone.api.model.RagflowWebListPipelineDatasetLogsResponse;
import io.ragstone.api.model.RagflowWebListPipelineLogsResponse;
import io.ragstone.api.model.RagflowWebPipelineLogPage;
import io.ragstone.core.ingest.history.PastRunFilter;
import io.ragstone.core.ingest.history.RunHistory;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.reembed.EmbeddingCheck;
import io.ragstone.core.reembed.EmbeddingComparison;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.form.Owned;
import io.ragstone.surfaces.ragflow.form.Pages;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import io.ragstone.surfaces.ragflow.web.DocumentQueries;
import io.ragstone.surfaces.ragflow.wire.RagflowCode;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The past runs of knowledge bases, and the trying of embedding models. */
@RunOnVirtualThread
class KbRunsResource implements RagflowWebKbRunsApi {
    private static final int SAMPLE = 5;
    private static final String INCOMPATIBLE = "Embedding model switch failed: the average similarity between old and"
            + " new vectors is below 0.9, indicating incompatible vector spaces.";

    private final CurrentCall call;
    private final RunHistory history;
    private final EmbeddingCheck embedding;
    private final Owned owned;

    KbRunsResource(CurrentCall call, RunHistory history, EmbeddingCheck embedding, Owned owned) {
        this.call = call;
        this.history = history;
        this.embedding = embedding;
        this.owned = owned;
    }

    @Override
    public RagflowWebListPipelineLogsResponse ragflowWebListPipelineLogs(
            @Nullable String kbId,
            @Nullable String keywords,
            Integer page,
            Integer pageSize,
            String orderby,
            String desc,
            JsonNode json) {
        Body body = Body.of(json);
        PastRunFilter filter = new PastRunFilter(
                true,
                DocumentQueries.given(keywords),
                DocumentQueries.states(body.texts("operation_status"), "operation_status"),
                Set.copyOf(body.texts("suffix")),
                DocumentQueries.kinds(body));
        return new RagflowWebListPipelineLogsResponse()
                .code(0)
                .message("success")
                .data(listed(kbId, filter, order(orderby, desc), DocumentQueries.page(page, pageSize)));
    }

    @Override
    public RagflowWebListPipelineDatasetLogsResponse ragflowWebListPipelineDatasetLogs(
            @Nullable String kbId, Integer page, Integer pageSize, String orderby, String desc, JsonNode json) {
        PastRunFilter filter = PastRunFilter.ofWhole(
                DocumentQueries.states(Body.of(json).texts("operation_status"), "operation_status"));
        return new RagflowWebListPipelineDatasetLogsResponse()
                .code(0)
                .message("success")
                .data(listed(kbId, filter, order(orderby, desc), DocumentQueries.page(page, pageSize)));
    }

    private RagflowWebPipelineLogPage listed(
            @Nullable String kbId, PastRunFilter filter, Order order, PageRequest page) {
        return PastRunMapper.toPage(history.list(base(kbId), filter, order, page));
    }

    private static Order order(String orderby, String desc) {
        String field = orderby.equals("document_name") ? "name" : orderby;
        return Pages.order(field, DocumentQueries.isDescending(desc));
    }

    @Override
    public RagflowWebDeletePipelineLogsResponse ragflowWebDeletePipelineLogs(JsonNode json, @Nullable String kbId) {
        Body body = Body.of(json);
        history.forget(
                base(kbId),
                body.texts("log_ids").stream()
                        .map(RagflowIds::parse)
                        .flatMap(Optional::stream)
                        .toList());
        return new RagflowWebDeletePipelineLogsResponse()
                .code(0)
                .message("success")
                .data(true);
    }

    @Override
    public RagflowWebGetPipelineLogResponse ragflowWebGetPipelineLog(@Nullable String logId) {
        if (logId == null || logId.isBlank()) {
            throw RagflowRefusal.argument("Lack of \"Pipeline log ID\"");
        }
        return RagflowIds.parse(logId)
                .flatMap(id -> history.find(call.context(), id))
                .map(run -> new RagflowWebGetPipelineLogResponse()
                        .code(0)
                        .message("success")
                        .data(PastRunMapper.toLog(run)))
                .orElseThrow(() -> RagflowRefusal.data("Invalid pipeline log ID"));
    }

    @Override
    public RagflowWebCheckEmbeddingResponse ragflowWebCheckEmbedding(JsonNode json) {
        Body body = Body.of(json);
        KnowledgeBase base = owned(body.text("kb_id", ""));
        EmbeddingComparison comparison =
                embedding.compare(base, body.text("embd_id", ""), (int) body.number("check_num", SAMPLE));
        return new RagflowWebCheckEmbeddingResponse()
                .code(comparison.isCompatible() ? 0 : RagflowCode.NOT_EFFECTIVE)
                .message(comparison.isCompatible() ? "success" : INCOMPATIBLE)
                .data(EmbeddingCheckMapper.toCheck(base, comparison));
    }

    private KnowledgeBase base(@Nullable String kbId) {
        if (kbId == null || kbId.isBlank()) {
            throw RagflowRefusal.argument("Lack of \"KB ID\"");
        }
        return owned(kbId);
    }

    private KnowledgeBase owned(String kbId) {
        return owned.dataset(kbId, () -> new RagflowRefusal(RagflowCode.AUTHENTICATION, "No authorization."));
    }
}
