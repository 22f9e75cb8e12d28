package io.ragstone.core.tenant;

import java.time.Instant;
import java.util.UUID;

/** An organisation: it owns knowledge bases and keys, and nobody else sees them. */
public record Tenant(UUID id, String name, ModelDefaults models, boolean active, Instant createdAt, Instant updatedAt) {
    public Tenant withModels(ModelDefaults changed, Instant now) {
        return new Tenant(id, name, changed, active, createdAt, now);
    }
}
