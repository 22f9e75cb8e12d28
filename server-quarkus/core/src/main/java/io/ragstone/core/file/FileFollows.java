package io.ragstone.core.file;

import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentLinks;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What becomes of a file when a document that was made of it changes: it stays, under the document's new name. */
public final class FileFollows implements DocumentLinks {
    private final FileStore files;
    private final FileLinkStore links;
    private final Clock clock;

    public FileFollows(FileStore files, FileLinkStore links, Clock clock) {
        this.files = files;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public void removed(UUID tenantId, Collection<UUID> documentIds) {
        links.deleteOfDocuments(tenantId, documentIds);
    }

    /** A name that its folder has already is not taken. */
    @Override
    public void renamed(Document document) {
        UUID tenantId = document.tenantId();
        for (FileLink link : links.ofDocuments(tenantId, List.of(document.id()))) {
            files.hold(tenantId);
            files.find(tenantId, link.fileId())
                    .filter(file -> files.namesInUse(tenantId, file.parentId(), List.of(document.name()))
                            .isEmpty())
                    .ifPresent(file -> files.update(file.named(document.name(), clock.instant())));
        }
    }
}
