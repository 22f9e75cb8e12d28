package io.ragstone.adapters.panache.tracing;

import io.ragstone.adapters.panache.EpochMillis;
import io.ragstone.core.tracing.TracingAccount;
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
@Table(name = "tracing_account")
class TracingAccountEntity {
    @Id
    @Column(name = "tenant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID tenantId;

    String host;

    @Column(name = "public_key")
    String publicKey;

    @Column(name = "sealed_secret")
    String sealedSecret;

    @Column(name = "updated_at")
    @Convert(converter = EpochMillis.class)
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    TracingAccountEntity() {}

    TracingAccountEntity(TracingAccount account) {
        tenantId = account.tenantId();
        host = account.host();
        publicKey = account.publicKey();
        sealedSecret = account.sealedSecret();
        updatedAt = account.updatedAt();
    }

    TracingAccount toAccount() {
        return new TracingAccount(tenantId, host, publicKey, sealedSecret, updatedAt);
    }
}
