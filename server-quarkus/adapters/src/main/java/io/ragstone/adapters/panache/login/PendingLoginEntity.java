package io.ragstone.adapters.panache.login;

import io.ragstone.adapters.panache.EpochMillis;
import io.ragstone.core.tenant.channel.PendingLogin;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "pending_login")
class PendingLoginEntity {
    @Id
    String state;

    String channel;
    String browser;
    String nonce;
    String verifier;

    @Column(name = "expires_at")
    @Convert(converter = EpochMillis.class)
    Instant expiresAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    PendingLoginEntity() {}

    PendingLoginEntity(PendingLogin login) {
        state = login.state();
        channel = login.channel();
        browser = login.browser();
        nonce = login.nonce();
        verifier = login.verifier();
        expiresAt = login.expiresAt();
    }

    PendingLogin toPendingLogin() {
        return new PendingLogin(state, channel, browser, nonce, verifier, expiresAt);
    }
}
