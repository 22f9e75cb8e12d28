package io.ragstone.adapters.panache.access;

import io.ragstone.adapters.panache.EpochMillis;
import io.ragstone.core.access.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "access_role")
class RoleEntity {
    @Id
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID id;

    String name;

    @Column(name = "name_lower")
    String nameLower;

    String description;

    @Column(name = "parent_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Nullable
    UUID parentId;

    @Column(name = "created_at")
    @Convert(converter = EpochMillis.class)
    Instant createdAt;

    @Column(name = "updated_at")
    @Convert(converter = EpochMillis.class)
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    RoleEntity() {}

    /** Takes over what may change. */
    void take(Role role) {
        description = role.description();
        parentId = role.parentId();
        updatedAt = role.updatedAt();
    }

    Role toRole() {
        return new Role(id, name, description, parentId, createdAt, updatedAt);
    }
}
