package io.ragstone.core.tenant.credential;

import java.time.Instant;
import java.util.UUID;

/** A user's log-in. Only the token's hash is kept. */
public record SessionToken(String hash, UUID userId, Instant createdAt, Instant expiresAt) {}
