package io.ragstone.core.file;

import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Files and folders. Every method takes the tenant first; another tenant's id is not found. */
public interface FileStore {
    void insert(FileEntry entry);

    /** Writes what may change: the name, the folder, and when it was changed. */
    void update(FileEntry entry);

    Optional<FileEntry> find(UUID tenantId, UUID id);

    /** The entry that is its own parent. */
    Optional<FileEntry> root(UUID tenantId);

    /** Within a transaction nobody else who holds it changes the tenant's files and folders until it ends. */
    void hold(UUID tenantId);

    /** Which of these names are in use in a folder, as they are written there; case makes no difference. */
    Set<String> namesInUse(UUID tenantId, UUID folderId, Collection<String> among);

    /** What is directly in any of these folders, the oldest first. */
    List<FileEntry> children(UUID tenantId, Collection<UUID> folderIds);

    /** Those of the children that are folders themselves. */
    List<FileEntry> folders(UUID tenantId, Collection<UUID> folderIds);

    /** How many bytes the files directly in each of these folders have; a folder without files may be left out. */
    Map<UUID, Long> sizes(UUID tenantId, Collection<UUID> folderIds);

    /**
     * What is directly in a folder.
     *
     * @param keywords a part of the name, without regard to case; empty means all
     */
    Paged<FileEntry> list(UUID tenantId, UUID folderId, String keywords, Order order, PageRequest page);

    void delete(UUID tenantId, Collection<UUID> ids);
}
