package io.ragstone.surfaces.baiyuan;

import io.ragstone.api.model.BaiyuanKnowledgeBase;
import io.ragstone.api.model.BaiyuanKnowledgeBaseConfig;
import io.ragstone.core.ask.ModelTasks.Done;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeService.Described;
import io.ragstone.surfaces.baiyuan.wire.BaiyuanDates;

/** A knowledge base as Baiyuan shows it. */
final class KnowledgeBaseMapper {
    private KnowledgeBaseMapper() {}

    static BaiyuanKnowledgeBase toKnowledgeBase(Described described, long pages, Done done) {
        KnowledgeBase base = described.base();
        return new BaiyuanKnowledgeBase()
                .id(base.id().toString())
                .tenantId(base.tenantId().toString())
                .name(base.name())
                .description(base.description())
                .language(base.language())
                .isDefault(base.preferred())
                .wikiEnabled(base.wikiEnabled())
                .documentCount(described.stats().documents())
                .chunkCount(described.stats().chunks())
                .wikiPageCount(pages)
                .config(new BaiyuanKnowledgeBaseConfig()
                        .chunkStrategy(base.chunkMethod())
                        .rerankEnabled(done.rerank())
                        .nliEnabled(base.wikiEnabled() && done.compare())
                        .embeddingModel(base.embeddingModel()))
                .createdAt(BaiyuanDates.of(base.createdAt()))
                .updatedAt(BaiyuanDates.of(base.updatedAt()));
    }
}
