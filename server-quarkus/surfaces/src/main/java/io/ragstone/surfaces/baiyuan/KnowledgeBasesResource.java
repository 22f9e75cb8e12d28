package io.ragstone.surfaces.baiyuan;

import io.ragstone.api.BaiyuanKnowledgeBasesApi;
import io.ragstone.api.model.BaiyuanCreateKnowledgeBaseRequest;
import io.ragstone.api.model.BaiyuanCreateKnowledgeBaseResponse;
import io.ragstone.api.model.BaiyuanDeleteKnowledgeBaseResponse;
import io.ragstone.api.model.BaiyuanDeletedKnowledgeBase;
import io.ragstone.api.model.BaiyuanKnowledgeBasePage;
import io.ragstone.api.model.BaiyuanListKnowledgeBasesResponse;
import io.ragstone.api.model.BaiyuanSuccess;
import io.ragstone.core.ask.ModelTasks;
import io.ragstone.core.ask.ModelTasks.Done;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeBaseStats;
import io.ragstone.core.knowledge.KnowledgeService;
import io.ragstone.core.knowledge.KnowledgeService.Described;
import io.ragstone.core.knowledge.WikiPages;
import io.ragstone.core.page.Paged;
import io.ragstone.surfaces.baiyuan.wire.BaiyuanPages;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Baiyuan's knowledge bases. */
@RunOnVirtualThread
class KnowledgeBasesResource implements BaiyuanKnowledgeBasesApi {
    private final CurrentCall call;
    private final KnowledgeService bases;
    private final WikiPages wiki;
    private final ModelTasks models;
    private final Belongings belongings;

    KnowledgeBasesResource(
            CurrentCall call, KnowledgeService bases, WikiPages wiki, ModelTasks models, Belongings belongings) {
        this.call = call;
        this.bases = bases;
        this.wiki = wiki;
        this.models = models;
        this.belongings = belongings;
    }

    private Done done() {
        return models.of(call.context().tenantId());
    }

    @Override
    public BaiyuanListKnowledgeBasesResponse baiyuanListKnowledgeBases(Integer page, Integer pageSize) {
        BaiyuanPages pages = BaiyuanPages.of(page, pageSize);
        Paged<Described> found = bases.listOwn(call.context(), pages.request());
        Done done = done();
        return new BaiyuanListKnowledgeBasesResponse()
                .status(BaiyuanSuccess.SUCCESS)
                .data(new BaiyuanKnowledgeBasePage()
                        .items(found.items().stream()
                                .map(base -> KnowledgeBaseMapper.toKnowledgeBase(base, wiki.count(base.base()), done))
                                .toList())
                        .total(found.total())
                        .page(pages.page())
                        .pageSize(pages.size()));
    }

    @Override
    public RestResponse<BaiyuanCreateKnowledgeBaseResponse> baiyuanCreateKnowledgeBase(
            BaiyuanCreateKnowledgeBaseRequest body) {
        Described made = bases.create(call.context(), KnowledgeBaseRequests.create(body));
        return RestResponse.status(
                Status.CREATED,
                new BaiyuanCreateKnowledgeBaseResponse()
                        .status(BaiyuanSuccess.SUCCESS)
                        .data(KnowledgeBaseMapper.toKnowledgeBase(made, 0, done())));
    }

    @Override
    public BaiyuanDeleteKnowledgeBaseResponse baiyuanDeleteKnowledgeBase(String id) {
        KnowledgeBase base = belongings.knowledgeBase(id);
        long written = wiki.count(base);
        KnowledgeBaseStats held = bases.remove(call.context(), base.id());
        return new BaiyuanDeleteKnowledgeBaseResponse()
                .status(BaiyuanSuccess.SUCCESS)
                .data(new BaiyuanDeletedKnowledgeBase()
                        .id(base.id().toString())
                        .deleted(true)
                        .documentsDeleted(held.documents())
                        .wikiPagesDeleted(written));
    }
}
