package io.ragstone.surfaces.baiyuan;

import io.ragstone.api.BaiyuanKnowledgeBasesApi;
import io.ragstone.api.model.BaiyuanKnowledgeBasePage;
import io.ragstone.api.model.BaiyuanListKnowledgeBasesResponse;
import io.ragstone.api.model.BaiyuanSuccess;
import io.ragstone.core.knowledge.KnowledgeBaseFilter;
import io.ragstone.core.knowledge.KnowledgeService;
import io.ragstone.core.knowledge.KnowledgeService.Described;
import io.ragstone.core.knowledge.WikiPages;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.Paged;
import io.ragstone.surfaces.baiyuan.wire.BaiyuanPages;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** Baiyuan's knowledge bases. */
@RunOnVirtualThread
class KnowledgeBasesResource implements BaiyuanKnowledgeBasesApi {
    private final CurrentCall call;
    private final KnowledgeService bases;
    private final WikiPages wiki;

    KnowledgeBasesResource(CurrentCall call, KnowledgeService bases, WikiPages wiki) {
        this.call = call;
        this.bases = bases;
        this.wiki = wiki;
    }

    @Override
    public BaiyuanListKnowledgeBasesResponse baiyuanListKnowledgeBases(Integer page, Integer pageSize) {
        BaiyuanPages pages = BaiyuanPages.of(page, pageSize);
        Paged<Described> found =
                bases.list(call.context(), KnowledgeBaseFilter.ALL, Order.NEWEST_FIRST, pages.request());
        return new BaiyuanListKnowledgeBasesResponse()
                .status(BaiyuanSuccess.SUCCESS)
                .data(new BaiyuanKnowledgeBasePage()
                        .items(found.items().stream()
                                .map(base -> KnowledgeBaseMapper.toKnowledgeBase(base, wiki.count(base.base())))
                                .toList())
                        .total(found.total())
                        .page(pages.page())
                        .pageSize(pages.size()));
    }
}
