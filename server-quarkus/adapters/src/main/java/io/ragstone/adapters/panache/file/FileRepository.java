package io.ragstone.adapters.panache.file;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.ragstone.core.file.FileKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class FileRepository implements PanacheRepositoryBase<FileEntity, UUID> {
    private static final String CHILDREN = "tenantId = ?1 and parentId in ?2 and id <> parentId";
    private static final String ORDER = " order by createdAt, seq";
    private static final String SIZES =
            "select parentId, sum(size) from FileEntity where tenantId = ?1 and parentId in ?2"
                    + " and kind = ?3 group by parentId";

    record Sum(UUID folderId, Long size) {}

    List<FileEntity> children(UUID tenantId, Collection<UUID> folderIds) {
        return list(CHILDREN + ORDER, tenantId, folderIds);
    }

    List<FileEntity> folders(UUID tenantId, Collection<UUID> folderIds) {
        return list(CHILDREN + " and kind <> ?3" + ORDER, tenantId, folderIds, FileKind.CONTENT);
    }

    List<Sum> sizes(UUID tenantId, Collection<UUID> folderIds) {
        return getEntityManager()
                .createQuery(SIZES, Sum.class)
                .setParameter(1, tenantId)
                .setParameter(2, folderIds)
                .setParameter(3, FileKind.CONTENT)
                .getResultList();
    }

    List<String> names(UUID tenantId, UUID folderId, Collection<String> lowerNames) {
        return find(
                        "select name from FileEntity where tenantId = ?1 and parentId = ?2 and nameLower in ?3"
                                + " and id <> parentId",
                        tenantId,
                        folderId,
                        lowerNames)
                .project(String.class)
                .list();
    }
}
