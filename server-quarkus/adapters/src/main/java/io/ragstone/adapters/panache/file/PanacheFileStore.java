package io.ragstone.adapters.panache.file;

import io.ragstone.adapters.panache.Condition;
import io.ragstone.adapters.panache.Listing;
import io.ragstone.adapters.panache.Locks;
import io.ragstone.adapters.panache.Lower;
import io.ragstone.adapters.panache.Portions;
import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.file.FileEntry;
import io.ragstone.core.file.FileStore;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Files and folders in the database. */
@ApplicationScoped
@StoreCall
public class PanacheFileStore implements FileStore {
    private final FileRepository files;
    private final Locks locks;

    PanacheFileStore(FileRepository files, Locks locks) {
        this.files = files;
        this.locks = locks;
    }

    @Override
    @Transactional
    public void insert(FileEntry entry) {
        files.persist(new FileEntity(entry));
    }

    @Override
    @Transactional
    public void update(FileEntry entry) {
        entity(entry.tenantId(), entry.id()).ifPresent(entity -> entity.take(entry));
    }

    @Override
    public Optional<FileEntry> find(UUID tenantId, UUID id) {
        return entity(tenantId, id).map(FileEntity::toEntry);
    }

    @Override
    public Optional<FileEntry> root(UUID tenantId) {
        return files.find("tenantId = ?1 and parentId = id", tenantId)
                .firstResultOptional()
                .map(FileEntity::toEntry);
    }

    @Override
    public void hold(UUID tenantId) {
        locks.hold("files of " + tenantId);
    }

    @Override
    public Set<String> namesInUse(UUID tenantId, UUID folderId, Collection<String> among) {
        List<String> lower = among.stream().map(Lower::of).toList();
        return Portions.of(lower).stream()
                .flatMap(portion -> files.names(tenantId, folderId, portion).stream())
                .collect(Collectors.toSet());
    }

    @Override
    public List<FileEntry> children(UUID tenantId, Collection<UUID> folderIds) {
        return Portions.of(folderIds).stream()
                .flatMap(portion -> files.children(tenantId, portion).stream())
                .map(FileEntity::toEntry)
                .toList();
    }

    @Override
    public List<FileEntry> folders(UUID tenantId, Collection<UUID> folderIds) {
        return Portions.of(folderIds).stream()
                .flatMap(portion -> files.folders(tenantId, portion).stream())
                .map(FileEntity::toEntry)
                .toList();
    }

    @Override
    public Map<UUID, Long> sizes(UUID tenantId, Collection<UUID> folderIds) {
        Map<UUID, Long> sizes = new HashMap<>();
        for (List<UUID> portion : Portions.of(folderIds)) {
            files.sizes(tenantId, portion).forEach(sum -> sizes.put(sum.folderId(), sum.size()));
        }
        return sizes;
    }

    @Override
    public Paged<FileEntry> list(UUID tenantId, UUID folderId, String keywords, Order order, PageRequest page) {
        Condition condition = new Condition()
                .and("tenantId = :tenant", "tenant", tenantId)
                .and("parentId = :folder and id <> parentId", "folder", folderId);
        condition.named(keywords);
        return Listing.page(
                files.find(condition.text(), Listing.sort(order), condition.parameters()), page, FileEntity::toEntry);
    }

    @Override
    @Transactional
    public void delete(UUID tenantId, Collection<UUID> ids) {
        Portions.of(ids).forEach(portion -> files.delete("tenantId = ?1 and id in ?2", tenantId, portion));
    }

    private Optional<FileEntity> entity(UUID tenantId, UUID id) {
        return files.find("tenantId = ?1 and id = ?2", tenantId, id).firstResultOptional();
    }
}
