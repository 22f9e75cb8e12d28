package io.ragstone.core.model.provider;

import io.ragstone.core.model.ModelName;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tenants' models in memory. */
public final class FakeTenantModelStore implements TenantModelStore {
    private final Map<Owner, TenantModel> models = new HashMap<>();

    private record Owner(UUID tenantId, ModelName name) {}

    @Override
    public synchronized void put(TenantModel model) {
        models.put(new Owner(model.tenantId(), model.name()), model);
    }

    @Override
    public synchronized Optional<TenantModel> find(UUID tenantId, ModelName name) {
        return Optional.ofNullable(models.get(new Owner(tenantId, name)));
    }

    @Override
    public synchronized List<TenantModel> list(UUID tenantId) {
        return models.values().stream()
                .filter(model -> model.tenantId().equals(tenantId))
                .sorted(Comparator.<TenantModel, String>comparing(
                                model -> model.name().provider())
                        .thenComparing(model -> model.name().name()))
                .toList();
    }

    @Override
    public synchronized void remove(UUID tenantId, ModelName name) {
        models.remove(new Owner(tenantId, name));
    }
}
