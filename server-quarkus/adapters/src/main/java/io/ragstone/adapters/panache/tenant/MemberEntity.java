package io.ragstone.adapters.panache.tenant;

import io.ragstone.core.tenant.Member;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "tenant_member")
@IdClass(MemberEntity.Key.class)
class MemberEntity {
    @Id
    @Column(name = "user_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID userId;

    @Id
    @Column(name = "tenant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID tenantId;

    @Enumerated(EnumType.STRING)
    Member.Role role;

    /** The tenants' order. */
    long seq;

    record Key(UUID userId, UUID tenantId) {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    MemberEntity() {}

    MemberEntity(Member member) {
        userId = member.userId();
        tenantId = member.tenantId();
        role = member.role();
        seq = member.tenantId().timestamp();
    }

    Member toMember() {
        return new Member(tenantId, userId, role);
    }
}
