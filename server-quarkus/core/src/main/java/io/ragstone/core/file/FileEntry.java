package io.ragstone.core.file;

import java.time.Instant;
import java.util.UUID;

/**
 * A file or a folder.
 *
 * @param parentId the folder that it is in; the root is in itself
 * @param size how many bytes a file has; a folder has none of its own
 */
public record FileEntry(
        UUID id,
        UUID tenantId,
        UUID parentId,
        UUID createdBy,
        String name,
        FileKind kind,
        long size,
        Instant createdAt,
        Instant updatedAt) {

    public boolean isRoot() {
        return parentId.equals(id);
    }

    public boolean isFolder() {
        return kind != FileKind.CONTENT;
    }

    /** Where the bytes of a file are. */
    public String blobKey() {
        return blobKey(tenantId, id);
    }

    static String blobKey(UUID tenantId, UUID id) {
        return tenantId + "/" + id;
    }

    FileEntry named(String other, Instant now) {
        return new FileEntry(id, tenantId, parentId, createdBy, other, kind, size, createdAt, now);
    }

    FileEntry movedTo(UUID folderId, String as, Instant now) {
        return new FileEntry(id, tenantId, folderId, createdBy, as, kind, size, createdAt, now);
    }
}
