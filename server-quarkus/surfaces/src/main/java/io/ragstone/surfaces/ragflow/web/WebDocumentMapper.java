package io.ragstone.surfaces.ragflow.web;

import io.ragstone.api.model.RagflowWebDocument;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.ParseStatus;
import io.ragstone.surfaces.ragflow.dataset.DatasetMapper;
import io.ragstone.surfaces.ragflow.document.ThumbnailPath;
import io.ragstone.surfaces.ragflow.file.FileKinds;
import io.ragstone.surfaces.ragflow.form.RagflowDates;
import io.ragstone.surfaces.ragflow.form.RagflowIds;

/** A document as the web interface shows it. */
final class WebDocumentMapper {
    private WebDocumentMapper() {}

    static RagflowWebDocument toDocument(Document document) {
        ParseStatus parsing = document.parsing();
        boolean virtual = document.source().equals(Document.VIRTUAL);
        return new RagflowWebDocument()
                .id(RagflowIds.hex(document.id()))
                .kbId(RagflowIds.hex(document.knowledgeBaseId()))
                .name(document.name())
                .type(
                        virtual
                                ? Document.VIRTUAL
                                : FileKinds.kind(document.suffix()).orElse("other"))
                .suffix(document.suffix())
                .sourceType(virtual ? "local" : document.source())
                .location(virtual ? "" : document.name())
                .size(document.size())
                .thumbnail(ThumbnailPath.forSessions(document))
                .parserId(document.chunkMethod())
                .parserConfig(DatasetMapper.toSettings(document.parserConfig()))
                .createdBy(RagflowIds.hex(document.createdBy()))
                .tokenNum(document.tokenCount())
                .chunkNum((int) document.chunkCount())
                .progress(parsing.progress())
                .progressMsg(parsing.log())
                .processBeginAt(RagflowDates.dateOrNull(parsing.begunAt()))
                .processDuration(parsing.duration().toMillis() / 1000.0)
                .metaFields(document.metadata())
                .run(DocumentQueries.number(parsing.state()))
                .status(document.enabled() ? "1" : "0")
                .createTime(document.createdAt().toEpochMilli())
                .createDate(RagflowDates.date(document.createdAt()))
                .updateTime(document.updatedAt().toEpochMilli())
                .updateDate(RagflowDates.date(document.updatedAt()));
    }
}
