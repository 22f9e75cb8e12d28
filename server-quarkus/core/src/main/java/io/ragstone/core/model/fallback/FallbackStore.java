package io.ragstone.core.model.fallback;

import io.ragstone.core.model.ModelKind;
import java.util.List;
import java.util.UUID;

/** Which models tenants want to step in for others. */
public interface FallbackStore {
    /** The models as {@code name@provider} in their order; none when the tenant has not chosen any. */
    List<String> find(UUID tenantId, ModelKind kind);

    /** Replaces the tenant's choice. */
    void put(UUID tenantId, ModelKind kind, List<String> models);
}
