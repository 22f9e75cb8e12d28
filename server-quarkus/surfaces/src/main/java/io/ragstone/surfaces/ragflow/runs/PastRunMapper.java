package io.ragstone.surfaces.ragflow.runs;

import io.ragstone.api.model.RagflowWebPipelineLog;
import io.ragstone.api.model.RagflowWebPipelineLogPage;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.RunState;
import io.ragstone.core.ingest.history.PastRun;
import io.ragstone.core.page.Paged;
import io.ragstone.surfaces.ragflow.file.FileKinds;
import io.ragstone.surfaces.ragflow.form.RagflowDates;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import io.ragstone.surfaces.ragflow.web.DocumentQueries;
import java.util.Map;

/** A run that has ended as RAGFlow shows it: as the log of a pipeline. */
final class PastRunMapper {
    private static final String OF_DOCUMENT = "Parse";
    private static final String OF_WHOLE = "Embed";

    private PastRunMapper() {}

    static RagflowWebPipelineLogPage toPage(Paged<PastRun> runs) {
        return new RagflowWebPipelineLogPage()
                .total((int) runs.total())
                .logs(runs.items().stream().map(PastRunMapper::toLog).toList());
    }

    static RagflowWebPipelineLog toLog(PastRun run) {
        RagflowWebPipelineLog log = run.documentId() == null
                ? new RagflowWebPipelineLog()
                        .documentName(OF_WHOLE)
                        .documentType("other")
                        .taskType(OF_WHOLE)
                        .sourceFrom("")
                : new RagflowWebPipelineLog()
                        .documentId(RagflowIds.hex(run.documentId()))
                        .documentName(run.name())
                        .documentType(kind(run))
                        .taskType(OF_DOCUMENT)
                        .sourceFrom(run.source().equals(Document.VIRTUAL) ? "local" : run.source());
        return log.id(RagflowIds.hex(run.id()))
                .tenantId(RagflowIds.hex(run.tenantId()))
                .kbId(RagflowIds.hex(run.knowledgeBaseId()))
                .documentSuffix(run.suffix())
                .pipelineTitle(run.method())
                .parserId(run.method())
                .operationStatus(DocumentQueries.number(run.outcome()))
                .progress(progress(run.outcome()))
                .progressMsg(run.log())
                .processBeginAt(RagflowDates.dateOrNull(run.begunAt()))
                .processDuration(run.duration().toMillis() / 1000.0)
                .chunkNum(run.chunks())
                .dsl(Map.of())
                .status("1")
                .createTime(run.endedAt().toEpochMilli())
                .createDate(RagflowDates.date(run.endedAt()))
                .updateTime(run.endedAt().toEpochMilli())
                .updateDate(RagflowDates.date(run.endedAt()));
    }

    private static String kind(PastRun run) {
        return run.source().equals(Document.VIRTUAL)
                ? Document.VIRTUAL
                : FileKinds.kind(run.suffix()).orElse("other");
    }

    private static double progress(RunState outcome) {
        return switch (outcome) {
            case DONE -> 1;
            case FAILED -> -1;
            case UNSTARTED, RUNNING, CANCELLED -> 0;
        };
    }
}
