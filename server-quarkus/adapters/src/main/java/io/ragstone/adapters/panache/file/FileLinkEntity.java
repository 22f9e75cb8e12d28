package io.ragstone.adapters.panache.file;

import io.ragstone.adapters.panache.EpochMillis;
import io.ragstone.core.file.FileLink;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "file_link")
class FileLinkEntity {
    @Id
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID id;

    @Column(name = "tenant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID tenantId;

    @Column(name = "file_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID fileId;

    @Column(name = "document_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID documentId;

    @Column(name = "knowledge_base_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID knowledgeBaseId;

    @Column(name = "created_at")
    @Convert(converter = EpochMillis.class)
    Instant createdAt;

    long seq;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    FileLinkEntity() {}

    FileLinkEntity(FileLink link) {
        id = link.id();
        tenantId = link.tenantId();
        fileId = link.fileId();
        documentId = link.documentId();
        knowledgeBaseId = link.knowledgeBaseId();
        createdAt = link.createdAt();
        seq = link.id().timestamp();
    }

    FileLink toLink() {
        return new FileLink(id, tenantId, fileId, documentId, knowledgeBaseId, createdAt);
    }
}
