package io.ragstone.adapters.panache.login;

import io.ragstone.adapters.panache.EpochMillis;
import io.ragstone.core.tenant.login.FailedLogins;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "failed_login")
class FailedLoginEntity {
    @Id
    String subject;

    int failures;

    @Column(name = "last_at")
    @Convert(converter = EpochMillis.class)
    Instant lastAt;

    @Column(name = "locked_until")
    @Convert(converter = EpochMillis.class)
    @Nullable
    Instant lockedUntil;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    FailedLoginEntity() {}

    FailedLogins toFailedLogins() {
        return new FailedLogins(subject, failures, lastAt, lockedUntil);
    }
}
