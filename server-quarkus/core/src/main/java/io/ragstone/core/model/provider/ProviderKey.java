package io.ragstone.core.model.provider;

import io.ragstone.core.model.SecretBox;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tenant's key for a model provider, sealed by a {@link SecretBox}. */
public record ProviderKey(
        UUID tenantId,
        String provider,
        String sealedKey,
        @Nullable String baseUrl,
        Instant updatedAt) {}
