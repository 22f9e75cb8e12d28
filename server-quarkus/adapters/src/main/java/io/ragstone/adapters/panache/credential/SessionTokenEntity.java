package io.ragstone.adapters.panache.credential;

import io.ragstone.adapters.panache.EpochMillis;
import io.ragstone.core.tenant.credential.SessionToken;
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
@Table(name = "session_token")
class SessionTokenEntity {
    @Id
    String hash;

    @Column(name = "user_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID userId;

    @Column(name = "created_at")
    @Convert(converter = EpochMillis.class)
    Instant createdAt;

    @Column(name = "expires_at")
    @Convert(converter = EpochMillis.class)
    Instant expiresAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    SessionTokenEntity() {}

    SessionTokenEntity(SessionToken token) {
        hash = token.hash();
        userId = token.userId();
        createdAt = token.createdAt();
        expiresAt = token.expiresAt();
    }

    SessionToken toSessionToken() {
        return new SessionToken(hash, userId, createdAt, expiresAt);
    }
}
