package io.ragstone.adapters.panache.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Which role a user has. */
@Entity
@Table(name = "role_holder")
class RoleHolderEntity {
    @Id
    @Column(name = "user_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID userId;

    @Column(name = "role_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID roleId;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    RoleHolderEntity() {}
}
