package io.ragstone.surfaces.ragflow.web;

import io.ragstone.api.model.RagflowDatasetPermission;
import io.ragstone.api.model.RagflowWebKb;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeService.Described;
import io.ragstone.surfaces.ragflow.dataset.DatasetMapper;
import io.ragstone.surfaces.ragflow.form.RagflowDates;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import java.util.Locale;

/** A knowledge base as the web interface shows it. */
final class KbMapper {
    private static final double THRESHOLD = 0.2;
    private static final double VECTOR_WEIGHT = 0.3;

    private KbMapper() {}

    static RagflowWebKb toKb(Described described) {
        KnowledgeBase base = described.base();
        return new RagflowWebKb()
                .id(RagflowIds.hex(base.id()))
                .tenantId(RagflowIds.hex(base.tenantId()))
                .createdBy(RagflowIds.hex(base.createdBy()))
                .name(base.name())
                .avatar(base.avatar())
                .description(base.description())
                .language(base.language())
                .permission(RagflowDatasetPermission.fromValue(
                        base.permission().name().toLowerCase(Locale.ROOT)))
                .embdId(base.embeddingModel())
                .parserId(base.chunkMethod())
                .parserConfig(DatasetMapper.toSettings(base.parserConfig()))
                .docNum((int) described.stats().documents())
                .tokenNum(described.stats().tokens())
                .chunkNum((int) described.stats().chunks())
                .size(described.stats().bytes())
                .pagerank(base.pagerank())
                .similarityThreshold(THRESHOLD)
                .vectorSimilarityWeight(VECTOR_WEIGHT)
                .status("1")
                .createTime(base.createdAt().toEpochMilli())
                .createDate(RagflowDates.date(base.createdAt()))
                .updateTime(base.updatedAt().toEpochMilli())
                .updateDate(RagflowDates.date(base.updatedAt()));
    }
}
