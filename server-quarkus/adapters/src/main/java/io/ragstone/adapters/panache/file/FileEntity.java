package io.ragstone.adapters.panache.file;

import io.ragstone.adapters.panache.NamedEntity;
import io.ragstone.core.file.FileEntry;
import io.ragstone.core.file.FileKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "file_entry")
class FileEntity extends NamedEntity {
    @Column(name = "parent_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID parentId;

    @Column(name = "created_by")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID createdBy;

    @Enumerated(EnumType.STRING)
    FileKind kind;

    long size;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    FileEntity() {}

    @SuppressWarnings("NullAway.Init") // take() fills the rest.
    FileEntity(FileEntry entry) {
        super(entry.id(), entry.tenantId(), entry.createdAt());
        createdBy = entry.createdBy();
        kind = entry.kind();
        size = entry.size();
        take(entry);
    }

    /** Takes over what may change. */
    final void take(FileEntry entry) {
        parentId = entry.parentId();
        rename(entry.name(), entry.updatedAt());
    }

    FileEntry toEntry() {
        return new FileEntry(id, tenantId, parentId, createdBy, name, kind, size, createdAt, updatedAt);
    }
}
