package io.ragstone.adapters.panache.login;

import io.ragstone.adapters.panache.EpochMillis;
import io.ragstone.core.tenant.reset.PasswordReset;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "password_reset")
class PasswordResetEntity {
    @Id
    String subject;

    @Column(name = "captcha_hash")
    @Nullable
    String captchaHash;

    @Column(name = "captcha_until")
    @Convert(converter = EpochMillis.class)
    @Nullable
    Instant captchaUntil;

    @Column(name = "code_hash")
    @Nullable
    String codeHash;

    @Column(name = "code_until")
    @Convert(converter = EpochMillis.class)
    @Nullable
    Instant codeUntil;

    int attempts;

    @Column(name = "mailed_at")
    @Convert(converter = EpochMillis.class)
    @Nullable
    Instant mailedAt;

    @Column(name = "locked_until")
    @Convert(converter = EpochMillis.class)
    @Nullable
    Instant lockedUntil;

    @Column(name = "expires_at")
    @Convert(converter = EpochMillis.class)
    Instant expiresAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    PasswordResetEntity() {}

    PasswordResetEntity(PasswordReset reset) {
        subject = reset.key();
        captchaHash = reset.captchaHash();
        captchaUntil = reset.captchaUntil();
        codeHash = reset.codeHash();
        codeUntil = reset.codeUntil();
        attempts = reset.attempts();
        mailedAt = reset.mailedAt();
        lockedUntil = reset.lockedUntil();
        expiresAt = reset.expiresAt();
    }

    PasswordReset toPasswordReset() {
        return new PasswordReset(
                subject, captchaHash, captchaUntil, codeHash, codeUntil, attempts, mailedAt, lockedUntil, expiresAt);
    }
}
