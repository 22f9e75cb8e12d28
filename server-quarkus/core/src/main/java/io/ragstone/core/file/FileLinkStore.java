package io.ragstone.core.file;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Links between files and documents, of which a document has one at most. Every method takes the tenant first. */
public interface FileLinkStore {
    void insert(FileLink link);

    /** The links of these files, the oldest first. */
    List<FileLink> ofFiles(UUID tenantId, Collection<UUID> fileIds);

    List<FileLink> ofDocuments(UUID tenantId, Collection<UUID> documentIds);

    void deleteOfDocuments(UUID tenantId, Collection<UUID> documentIds);
}
