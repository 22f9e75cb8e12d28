package io.ragstone.adapters.panache;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a tenant has under a name: it can be found by it, renamed, and listed in the order in which it was made. */
@MappedSuperclass
public abstract class NamedEntity {
    @Id
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public UUID id;

    @Column(name = "tenant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public UUID tenantId;

    public String name;

    @Column(name = "name_lower")
    public String nameLower;

    @Column(name = "created_at")
    @Convert(converter = EpochMillis.class)
    public Instant createdAt;

    @Column(name = "updated_at")
    @Convert(converter = EpochMillis.class)
    public Instant updatedAt;

    public long seq;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    protected NamedEntity() {}

    /** Of two that were made in the same millisecond, the id tells which was the first. */
    protected NamedEntity(UUID id, UUID tenantId, Instant createdAt) {
        this(id, tenantId, createdAt, id.timestamp());
    }

    @SuppressWarnings("NullAway.Init") // rename() fills the rest.
    protected NamedEntity(UUID id, UUID tenantId, Instant createdAt, long seq) {
        this.id = id;
        this.tenantId = tenantId;
        this.createdAt = createdAt;
        this.seq = seq;
    }

    protected final void rename(String to, Instant now) {
        name = to;
        nameLower = Lower.of(to);
        updatedAt = now;
    }
}
