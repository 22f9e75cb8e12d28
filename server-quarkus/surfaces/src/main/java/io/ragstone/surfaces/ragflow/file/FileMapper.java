package io.ragstone.surfaces.ragflow.file;

import io.ragstone.api.model.RagflowFile;
import io.ragstone.api.model.RagflowFileDataset;
import io.ragstone.api.model.RagflowFileLink;
import io.ragstone.core.document.Document;
import io.ragstone.core.file.FileEntry;
import io.ragstone.core.file.FileKind;
import io.ragstone.core.file.FileLink;
import io.ragstone.core.file.FileListing.Listed;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.surfaces.ragflow.form.RagflowDates;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import java.util.List;

/** Files, folders and links as RAGFlow shows them. */
final class FileMapper {
    private static final String UPLOADED_HERE = "";

    private FileMapper() {}

    static RagflowFile toFile(FileEntry entry) {
        return new RagflowFile()
                .id(RagflowIds.hex(entry.id()))
                .parentId(RagflowIds.hex(entry.parentId()))
                .tenantId(RagflowIds.hex(entry.tenantId()))
                .createdBy(RagflowIds.hex(entry.createdBy()))
                .name(entry.name())
                .location(entry.isFolder() ? "" : entry.name())
                .size(entry.size())
                .type(type(entry))
                .sourceType(UPLOADED_HERE)
                .createTime(entry.createdAt().toEpochMilli())
                .createDate(RagflowDates.date(entry.createdAt()))
                .updateTime(entry.updatedAt().toEpochMilli())
                .updateDate(RagflowDates.date(entry.updatedAt()));
    }

    static RagflowFile toUploaded(FileEntry entry) {
        return toFile(entry).kbsInfo(List.of());
    }

    static RagflowFile toListed(Listed listed) {
        RagflowFile file = toFile(listed.entry())
                .size(listed.size())
                .kbsInfo(listed.bases().stream().map(FileMapper::toDataset).toList());
        return listed.entry().isFolder() ? file.hasChildFolder(listed.hasFolders()) : file;
    }

    static RagflowFileLink toLink(FileLink link) {
        long time = link.createdAt().toEpochMilli();
        String date = RagflowDates.date(link.createdAt());
        return new RagflowFileLink()
                .id(RagflowIds.hex(link.id()))
                .fileId(RagflowIds.hex(link.fileId()))
                .documentId(RagflowIds.hex(link.documentId()))
                .createTime(time)
                .createDate(date)
                .updateTime(time)
                .updateDate(date);
    }

    /** Whoever names no type, or one that is none, gets what RAGFlow gives them. */
    static FileKind kind(String type) {
        return type.equalsIgnoreCase("folder") ? FileKind.FOLDER : FileKind.VIRTUAL;
    }

    private static String type(FileEntry entry) {
        return switch (entry.kind()) {
            case FOLDER -> "folder";
            case VIRTUAL -> "virtual";
            case CONTENT -> FileKinds.kind(Document.suffix(entry.name())).orElse("other");
        };
    }

    private static RagflowFileDataset toDataset(KnowledgeBase base) {
        return new RagflowFileDataset().kbId(RagflowIds.hex(base.id())).kbName(base.name());
    }
}
