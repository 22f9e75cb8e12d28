package io.ragstone.core.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Links in memory. */
public final class FakeFileLinkStore implements FileLinkStore {
    private final List<FileLink> links = new ArrayList<>();

    @Override
    public synchronized void insert(FileLink link) {
        links.add(link);
    }

    @Override
    public synchronized List<FileLink> ofFiles(UUID tenantId, Collection<UUID> fileIds) {
        return links.stream()
                .filter(link -> link.tenantId().equals(tenantId) && fileIds.contains(link.fileId()))
                .toList();
    }

    @Override
    public synchronized List<FileLink> ofDocuments(UUID tenantId, Collection<UUID> documentIds) {
        return links.stream()
                .filter(link -> link.tenantId().equals(tenantId) && documentIds.contains(link.documentId()))
                .toList();
    }

    @Override
    public synchronized void deleteOfDocuments(UUID tenantId, Collection<UUID> documentIds) {
        links.removeIf(link -> link.tenantId().equals(tenantId) && documentIds.contains(link.documentId()));
    }
}
