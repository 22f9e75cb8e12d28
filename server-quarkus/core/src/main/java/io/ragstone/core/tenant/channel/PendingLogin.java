package io.ragstone.core.tenant.channel;

import java.time.Instant;

/**
 * Somebody who went to a provider and is expected back.
 *
 * @param state a hash of what comes back with them
 * @param browser a hash of what only their browser knows: nobody can be sent back in their place
 */
public record PendingLogin(
        String state, String channel, String browser, String nonce, String verifier, Instant expiresAt) {}
