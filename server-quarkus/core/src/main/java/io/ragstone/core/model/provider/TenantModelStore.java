package io.ragstone.core.model.provider;

import io.ragstone.core.model.ModelName;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What tenants decided about models. */
public interface TenantModelStore {
    /** Inserts or replaces the tenant's model of that name. */
    void put(TenantModel model);

    Optional<TenantModel> find(UUID tenantId, ModelName name);

    /** All of a tenant's, by provider and name. */
    List<TenantModel> list(UUID tenantId);

    /** Nothing happens when there is none. */
    void remove(UUID tenantId, ModelName name);
}
