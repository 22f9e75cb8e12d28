package io.ragstone.surfaces.ragflow.runs;

import io.ragstone.api.model.RagflowWebComparedChunk;
import io.ragstone.api.model.RagflowWebEmbeddingCheck;
import io.ragstone.api.model.RagflowWebEmbeddingSummary;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.reembed.EmbeddingComparison;
import io.ragstone.core.reembed.EmbeddingComparison.Compared;
import io.ragstone.surfaces.ragflow.form.RagflowIds;

/** What trying an embedding model has shown. */
final class EmbeddingCheckMapper {
    private static final double MILLIONTHS = 1e6;

    private EmbeddingCheckMapper() {}

    static RagflowWebEmbeddingCheck toCheck(KnowledgeBase base, EmbeddingComparison comparison) {
        int count = comparison.compared().size();
        boolean named = comparison.compared().stream().anyMatch(Compared::named);
        return new RagflowWebEmbeddingCheck()
                .summary(new RagflowWebEmbeddingSummary()
                        .kbId(RagflowIds.hex(base.id()))
                        .model(comparison.model())
                        .sampled(count)
                        .valid(count)
                        .avgCosSim(rounded(comparison.average()))
                        .minCosSim(rounded(comparison.least()))
                        .maxCosSim(rounded(comparison.greatest()))
                        .matchMode(named ? "title+content" : "content_only"))
                .results(comparison.compared().stream()
                        .map(EmbeddingCheckMapper::toChunk)
                        .toList());
    }

    private static RagflowWebComparedChunk toChunk(Compared compared) {
        return new RagflowWebComparedChunk()
                .chunkId(RagflowIds.chunk(compared.chunk().id()))
                .docId(RagflowIds.hex(compared.chunk().documentId()))
                .docName(compared.documentName())
                .vectorField("q_" + compared.dimensions() + "_vec")
                .vectorDim(compared.dimensions())
                .cosSim(rounded(compared.similarity()));
    }

    private static double rounded(double similarity) {
        return Math.round(similarity * MILLIONTHS) / MILLIONTHS;
    }
}
