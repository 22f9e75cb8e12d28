package io.ragstone.core.tracing;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a tenant wants its traces.
 *
 * @param host the address of its Langfuse
 * @param publicKey the user that it knows us as
 * @param sealedSecret the password for that, sealed by a {@link io.ragstone.core.model.SecretBox}
 */
public record TracingAccount(UUID tenantId, String host, String publicKey, String sealedSecret, Instant updatedAt) {}
