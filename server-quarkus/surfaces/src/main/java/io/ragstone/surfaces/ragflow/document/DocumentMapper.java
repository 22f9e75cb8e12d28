package io.ragstone.surfaces.ragflow.document;

import io.ragstone.api.model.RagflowDocument;
import io.ragstone.api.model.RagflowDocumentChunkMethod;
import io.ragstone.api.model.RagflowRunStatus;
import io.ragstone.api.model.RagflowUploadedDocument;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.ParseStatus;
import io.ragstone.surfaces.ragflow.dataset.DatasetMapper;
import io.ragstone.surfaces.ragflow.file.FileKinds;
import io.ragstone.surfaces.ragflow.form.RagflowDates;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import io.ragstone.surfaces.ragflow.form.RagflowRuns;

/** A document as RAGFlow shows it. */
public final class DocumentMapper {
    private DocumentMapper() {}

    public static RagflowDocument toDocument(Document document) {
        ParseStatus parsing = document.parsing();
        return new RagflowDocument()
                .id(RagflowIds.hex(document.id()))
                .datasetId(RagflowIds.hex(document.knowledgeBaseId()))
                .chunkMethod(RagflowDocumentChunkMethod.fromValue(document.chunkMethod()))
                .parserConfig(DatasetMapper.toSettings(document.parserConfig()))
                .sourceType(document.source())
                .type(kind(document))
                .createdBy(RagflowIds.hex(document.createdBy()))
                .name(document.name())
                .thumbnail(ThumbnailPath.forKeys(document))
                .location(document.name())
                .size(document.size())
                .tokenCount(document.tokenCount())
                .chunkCount((int) document.chunkCount())
                .progress(parsing.progress())
                .progressMsg(parsing.log())
                .processBeginAt(RagflowDates.dateOrNull(parsing.begunAt()))
                .processDuration(parsing.duration().toMillis() / 1000.0)
                .metaFields(document.metadata())
                .suffix(document.suffix())
                .run(RagflowRuns.of(parsing.state()))
                .status(document.enabled() ? "1" : "0")
                .createTime(document.createdAt().toEpochMilli())
                .createDate(RagflowDates.date(document.createdAt()))
                .updateTime(document.updatedAt().toEpochMilli())
                .updateDate(RagflowDates.date(document.updatedAt()));
    }

    static RagflowUploadedDocument toUploaded(Document document) {
        return new RagflowUploadedDocument()
                .id(RagflowIds.hex(document.id()))
                .datasetId(RagflowIds.hex(document.knowledgeBaseId()))
                .chunkMethod(RagflowDocumentChunkMethod.fromValue(document.chunkMethod()))
                .parserConfig(DatasetMapper.toSettings(document.parserConfig()))
                .createdBy(RagflowIds.hex(document.createdBy()))
                .type(kind(document))
                .name(document.name())
                .sourceType(document.source())
                .suffix(document.suffix())
                .location(document.name())
                .size(document.size())
                .run(RagflowRunStatus.UNSTART);
    }

    private static String kind(Document document) {
        return FileKinds.kind(document.suffix()).orElse("other");
    }
}
