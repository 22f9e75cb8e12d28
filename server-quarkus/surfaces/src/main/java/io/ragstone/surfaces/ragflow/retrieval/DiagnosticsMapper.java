package io.ragstone.surfaces.ragflow.retrieval;

import io.ragstone.api.model.RagflowCandidateFate;
import io.ragstone.api.model.RagflowExpectedVerdict;
import io.ragstone.api.model.RagflowJudgedChunk;
import io.ragstone.api.model.RagflowLostStage;
import io.ragstone.api.model.RagflowSearchDiagnostics;
import io.ragstone.api.model.RagflowSearchStage;
import io.ragstone.core.search.SearchTrace;
import io.ragstone.core.search.SearchTrace.Judged;
import io.ragstone.core.search.SearchTrace.Stage;
import io.ragstone.core.search.SearchTrace.Verdict;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Translates how a search came to its answer. */
final class DiagnosticsMapper {
    private static final double NANOS_PER_MILLISECOND = 1e6;

    private DiagnosticsMapper() {}

    static RagflowSearchDiagnostics toDiagnostics(SearchTrace trace, List<String> notes) {
        return new RagflowSearchDiagnostics()
                .stages(trace.stages().stream().map(DiagnosticsMapper::toStage).toList())
                .notes(notes)
                .trust(trace.trust())
                .vectorShare(trace.vectorShare())
                .candidates(trace.candidates())
                .unrelated((int) trace.unrelated())
                .belowThreshold((int) trace.belowThreshold())
                .duplicates((int) trace.duplicates())
                .judged(trace.judged().stream().map(DiagnosticsMapper::toJudged).toList())
                .expected(toVerdict(trace.verdict()));
    }

    private static RagflowSearchStage toStage(Stage stage) {
        return new RagflowSearchStage()
                .name(stage.name())
                .milliseconds(stage.time().toNanos() / NANOS_PER_MILLISECOND);
    }

    private static RagflowJudgedChunk toJudged(Judged judged) {
        return new RagflowJudgedChunk()
                .id(RagflowIds.chunk(judged.candidate().chunkId()))
                .documentId(RagflowIds.hex(judged.candidate().documentId()))
                .datasetId(RagflowIds.hex(judged.candidate().knowledgeBaseId()))
                .wordPlace(judged.wordPlace())
                .vectorPlace(judged.vectorPlace())
                .bm25(judged.candidate().bm25())
                .coverage(judged.candidate().coverage())
                .cosine(judged.candidate().cosine())
                .rank(judged.rank())
                .similarity(judged.similarity())
                .fate(RagflowCandidateFate.fromValue(lower(judged.fate())));
    }

    private static @Nullable RagflowExpectedVerdict toVerdict(@Nullable Verdict verdict) {
        return verdict == null
                ? null
                : new RagflowExpectedVerdict()
                        .lost(RagflowLostStage.fromValue(lower(verdict.lost())))
                        .chunkIds(verdict.chunkIds().stream()
                                .map(RagflowIds::chunk)
                                .toList())
                        .place(verdict.place())
                        .explanation(verdict.explanation());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
