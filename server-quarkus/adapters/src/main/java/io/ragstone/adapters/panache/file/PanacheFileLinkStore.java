package io.ragstone.adapters.panache.file;

import io.ragstone.adapters.panache.Portions;
import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.file.FileLink;
import io.ragstone.core.file.FileLinkStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Links between files and documents in the database. */
@ApplicationScoped
@StoreCall
public class PanacheFileLinkStore implements FileLinkStore {
    private final FileLinkRepository links;

    PanacheFileLinkStore(FileLinkRepository links) {
        this.links = links;
    }

    @Override
    @Transactional
    public void insert(FileLink link) {
        links.persist(new FileLinkEntity(link));
    }

    @Override
    public List<FileLink> ofFiles(UUID tenantId, Collection<UUID> fileIds) {
        return found("tenantId = ?1 and fileId in ?2 order by createdAt, seq", tenantId, fileIds);
    }

    @Override
    public List<FileLink> ofDocuments(UUID tenantId, Collection<UUID> documentIds) {
        return found("tenantId = ?1 and documentId in ?2 order by createdAt, seq", tenantId, documentIds);
    }

    private List<FileLink> found(String query, UUID tenantId, Collection<UUID> ids) {
        return Portions.of(ids).stream()
                .flatMap(portion -> links.list(query, tenantId, portion).stream())
                .map(FileLinkEntity::toLink)
                .toList();
    }

    @Override
    @Transactional
    public void deleteOfDocuments(UUID tenantId, Collection<UUID> documentIds) {
        Portions.of(documentIds)
                .forEach(portion -> links.delete("tenantId = ?1 and documentId in ?2", tenantId, portion));
    }
}
