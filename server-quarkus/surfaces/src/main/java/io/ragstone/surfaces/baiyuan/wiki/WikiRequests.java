package io.ragstone.surfaces.baiyuan.wiki;

import io.ragstone.api.model.BaiyuanCompileMode;
import io.ragstone.api.model.BaiyuanCompileWikiRequest;
import io.ragstone.api.model.BaiyuanPatchWikiRequest;
import io.ragstone.api.model.BaiyuanSlugSource;
import io.ragstone.core.wiki.compile.TopicChoice.Origin;
import io.ragstone.core.wiki.page.LintStatus;
import io.ragstone.core.wiki.page.WikiPageStore.Filter;
import io.ragstone.core.wiki.patch.PatchService.Wanted;
import io.ragstone.surfaces.baiyuan.wire.BaiyuanCode;
import io.ragstone.surfaces.baiyuan.wire.BaiyuanIds;
import io.ragstone.surfaces.baiyuan.wire.BaiyuanRefusal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what is asked of a wiki. */
final class WikiRequests {
    private WikiRequests() {}

    static List<String> slugs(@Nullable List<String> sent) {
        return sent == null ? List.of() : sent;
    }

    static @Nullable Origin origin(BaiyuanCompileWikiRequest request) {
        BaiyuanSlugSource source = request.getSlugSource();
        return source == null ? null : Origin.valueOf(source.name());
    }

    /** Whether the caller waits; null where the caller does not say. */
    static @Nullable Boolean waits(BaiyuanCompileWikiRequest request) {
        BaiyuanCompileMode mode = request.getMode();
        return mode == null ? null : mode == BaiyuanCompileMode.SYNC;
    }

    static Filter filter(
            @Nullable String status, @Nullable String words, @Nullable String category, @Nullable Boolean review) {
        return new Filter(
                status == null ? null : LintStatus.valueOf(status.toUpperCase(Locale.ROOT)),
                category,
                words == null || words.isBlank() ? null : words.strip(),
                review);
    }

    static Wanted patch(BaiyuanPatchWikiRequest request) {
        var patch = request.getPatch();
        return new Wanted(
                request.getSlug(),
                patch.getSection(),
                patch.getContent(),
                patch.getSourceClaimId(),
                patch.getConfidence());
    }

    /** The knowledge base of a patch, by either name. */
    static UUID knowledgeBase(BaiyuanPatchWikiRequest request, UUID tenant) {
        UUID named = BaiyuanIds.readOrNull(request.getTenantId());
        if (named != null && !named.equals(tenant)) {
            throw new BaiyuanRefusal(BaiyuanCode.TENANT_MISMATCH, "tenant mismatch");
        }
        UUID one = BaiyuanIds.readOrNull(request.getKnowledgeBaseId());
        UUID other = BaiyuanIds.readOrNull(request.getKbId());
        UUID base = one == null ? other : one;
        if (base == null) {
            throw BaiyuanRefusal.invalid("Name the knowledge base as knowledge_base_id.");
        }
        if (other != null && !other.equals(base)) {
            throw BaiyuanRefusal.invalid("knowledge_base_id and kb_id are not the same. Send one of them.");
        }
        return base;
    }
}
