package io.ragstone.surfaces.ragflow.dataset;

import io.ragstone.api.model.RagflowChunkMethod;
import io.ragstone.api.model.RagflowDataset;
import io.ragstone.api.model.RagflowDatasetPermission;
import io.ragstone.api.model.RagflowParserConfig;
import io.ragstone.api.model.RagflowReindexing;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeService.Described;
import io.ragstone.core.reembed.Reembedding;
import io.ragstone.surfaces.ragflow.form.RagflowDates;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import io.ragstone.surfaces.ragflow.form.RagflowRuns;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A knowledge base as RAGFlow shows it. */
public final class DatasetMapper {
    private static final double THRESHOLD = 0.2;
    private static final double VECTOR_WEIGHT = 0.3;

    private DatasetMapper() {}

    public static RagflowDataset toDataset(Described described) {
        KnowledgeBase base = described.base();
        return new RagflowDataset()
                .id(RagflowIds.hex(base.id()))
                .avatar(base.avatar())
                .tenantId(RagflowIds.hex(base.tenantId()))
                .name(base.name())
                .language(base.language())
                .description(base.description())
                .embeddingModel(base.embeddingModel())
                .permission(RagflowDatasetPermission.fromValue(
                        base.permission().name().toLowerCase(Locale.ROOT)))
                .createdBy(RagflowIds.hex(base.createdBy()))
                .documentCount((int) described.stats().documents())
                .tokenNum(described.stats().tokens())
                .chunkCount((int) described.stats().chunks())
                .similarityThreshold(THRESHOLD)
                .vectorSimilarityWeight(VECTOR_WEIGHT)
                .chunkMethod(RagflowChunkMethod.fromValue(base.chunkMethod()))
                .parserConfig(toSettings(base.parserConfig()))
                .pagerank(base.pagerank())
                .status("1")
                .createTime(base.createdAt().toEpochMilli())
                .createDate(RagflowDates.date(base.createdAt()))
                .updateTime(base.updatedAt().toEpochMilli())
                .updateDate(RagflowDates.date(base.updatedAt()));
    }

    static RagflowReindexing toReindexing(Reembedding reembedding) {
        return new RagflowReindexing()
                .datasetId(RagflowIds.hex(reembedding.knowledgeBaseId()))
                .state(RagflowRuns.of(reembedding.state()))
                .progress(reembedding.progress())
                .embeddingModel(reembedding.model())
                .message(reembedding.message());
    }

    /** Exactly what is stored, keys and nulls alike. */
    public static @Nullable RagflowParserConfig toSettings(@Nullable Map<String, Object> stored) {
        if (stored == null) {
            return null;
        }
        RagflowParserConfig settings = new RagflowParserConfig();
        stored.forEach(settings::putAdditionalProperty);
        return settings;
    }
}
