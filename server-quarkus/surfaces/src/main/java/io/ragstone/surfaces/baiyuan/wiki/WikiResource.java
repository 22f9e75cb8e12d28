package io.ragstone.surfaces.baiyuan.wiki;

import io.ragstone.api.BaiyuanWikiApi;
import io.ragstone.api.model.BaiyuanCompileWikiRequest;
import io.ragstone.api.model.BaiyuanCompileWikiResponse;
import io.ragstone.api.model.BaiyuanGetWikiCompileResponse;
import io.ragstone.api.model.BaiyuanGetWikiPageResponse;
import io.ragstone.api.model.BaiyuanLintWikiRequest;
import io.ragstone.api.model.BaiyuanLintWikiResponse;
import io.ragstone.api.model.BaiyuanListWikiPagesResponse;
import io.ragstone.api.model.BaiyuanPatchWikiRequest;
import io.ragstone.api.model.BaiyuanPatchWikiResponse;
import io.ragstone.api.model.BaiyuanSuccess;
import io.ragstone.api.model.BaiyuanWikiPagePart;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeService;
import io.ragstone.core.page.Paged;
import io.ragstone.core.wiki.lint.LintReport;
import io.ragstone.core.wiki.patch.PatchService;
import io.ragstone.core.wiki.run.CompileOrder;
import io.ragstone.core.wiki.run.WikiService;
import io.ragstone.core.wiki.run.WikiService.Seen;
import io.ragstone.surfaces.baiyuan.wire.BaiyuanIds;
import io.ragstone.surfaces.baiyuan.wire.BaiyuanPages;
import io.ragstone.surfaces.baiyuan.wire.BaiyuanRefusal;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Baiyuan's wiki. */
@RunOnVirtualThread
class WikiResource implements BaiyuanWikiApi {
    private final CurrentCall call;
    private final KnowledgeService bases;
    private final WikiService wiki;
    private final PatchService patches;
    private final Clock clock;

    WikiResource(CurrentCall call, KnowledgeService bases, WikiService wiki, PatchService patches, Clock clock) {
        this.call = call;
        this.bases = bases;
        this.wiki = wiki;
        this.patches = patches;
        this.clock = clock;
    }

    private KnowledgeBase base(String id) {
        return base(BaiyuanIds.read(id));
    }

    private KnowledgeBase base(UUID id) {
        return bases.findOwn(call.context(), id)
                .orElseThrow(() -> BaiyuanRefusal.notFound("There is no such knowledge base."));
    }

    @Override
    public RestResponse<BaiyuanCompileWikiResponse> baiyuanCompileWiki(
            String id, @Nullable BaiyuanCompileWikiRequest body) {
        BaiyuanCompileWikiRequest request = body == null ? new BaiyuanCompileWikiRequest() : body;
        CompileOrder order = wiki.compile(
                call.context(),
                base(id),
                WikiRequests.slugs(request.getSlugs()),
                WikiRequests.origin(request),
                Boolean.TRUE.equals(request.getForce()),
                WikiRequests.waits(request));
        return RestResponse.status(
                order.isRunning() ? Status.ACCEPTED : Status.OK,
                new BaiyuanCompileWikiResponse()
                        .status(BaiyuanSuccess.SUCCESS)
                        .data(WikiMapper.toReport(order, clock.instant())));
    }

    @Override
    public BaiyuanGetWikiCompileResponse baiyuanGetWikiCompile(String id) {
        CompileOrder order =
                wiki.lastCompile(base(id)).orElseThrow(() -> BaiyuanRefusal.notFound("This wiki was never compiled."));
        return new BaiyuanGetWikiCompileResponse()
                .status(BaiyuanSuccess.SUCCESS)
                .data(WikiMapper.toReport(order, clock.instant()));
    }

    @Override
    public BaiyuanLintWikiResponse baiyuanLintWiki(String id, @Nullable BaiyuanLintWikiRequest body) {
        List<String> slugs = body == null ? List.of() : WikiRequests.slugs(body.getSlugs());
        LintReport report = wiki.lint(call.context(), base(id), slugs);
        return new BaiyuanLintWikiResponse().status(BaiyuanSuccess.SUCCESS).data(WikiMapper.toReport(report));
    }

    @Override
    public BaiyuanListWikiPagesResponse baiyuanListWikiPages(
            String id,
            @Nullable String lintStatus,
            @Nullable String words,
            @Nullable String category,
            @Nullable Boolean needsReview,
            @Nullable Integer page,
            @Nullable Integer pageSize) {
        BaiyuanPages part = BaiyuanPages.of(page, pageSize);
        Paged<Seen> found =
                wiki.list(base(id), WikiRequests.filter(lintStatus, words, category, needsReview), part.request());
        return new BaiyuanListWikiPagesResponse()
                .status(BaiyuanSuccess.SUCCESS)
                .data(new BaiyuanWikiPagePart()
                        .items(found.items().stream().map(PageMapper::toSummary).toList())
                        .total(found.total())
                        .page(part.page())
                        .pageSize(part.size()));
    }

    @Override
    public BaiyuanGetWikiPageResponse baiyuanGetWikiPage(String id, String slug) {
        return new BaiyuanGetWikiPageResponse()
                .status(BaiyuanSuccess.SUCCESS)
                .data(PageMapper.toPage(wiki.get(base(id), slug)));
    }

    @Override
    public BaiyuanPatchWikiResponse baiyuanPatchWiki(BaiyuanPatchWikiRequest request) {
        KnowledgeBase base =
                base(WikiRequests.knowledgeBase(request, call.context().tenantId()));
        return new BaiyuanPatchWikiResponse()
                .status(BaiyuanSuccess.SUCCESS)
                .data(WikiMapper.toPatched(patches.apply(call.context(), base, WikiRequests.patch(request))));
    }
}
