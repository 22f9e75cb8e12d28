package io.ragstone.adapters.panache.file;

import io.ragstone.adapters.panache.EpochMillis;
import io.ragstone.core.file.FileEntry;
import io.ragstone.core.file.FileKind;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "file_entry")
class FileEntity {
    @Id
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID id;

    @Column(name = "tenant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID tenantId;

    @Column(name = "parent_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID parentId;

    @Column(name = "created_by")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID createdBy;

    String name;

    @Column(name = "name_lower")
    String nameLower;

    @Enumerated(EnumType.STRING)
    FileKind kind;

    long size;

    @Column(name = "created_at")
    @Convert(converter = EpochMillis.class)
    Instant createdAt;

    @Column(name = "updated_at")
    @Convert(converter = EpochMillis.class)
    Instant updatedAt;

    long seq;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    FileEntity() {}

    @SuppressWarnings("NullAway.Init") // take() fills the rest.
    FileEntity(FileEntry entry) {
        id = entry.id();
        tenantId = entry.tenantId();
        createdBy = entry.createdBy();
        kind = entry.kind();
        size = entry.size();
        createdAt = entry.createdAt();
        seq = entry.id().timestamp();
        take(entry);
    }

    /** Takes over what may change. */
    final void take(FileEntry entry) {
        parentId = entry.parentId();
        name = entry.name();
        nameLower = lower(entry.name());
        updatedAt = entry.updatedAt();
    }

    FileEntry toEntry() {
        return new FileEntry(id, tenantId, parentId, createdBy, name, kind, size, createdAt, updatedAt);
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
