package io.ragstone.adapters.panache.model;

import io.ragstone.adapters.panache.Sql;
import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.model.ModelName;
import io.ragstone.core.model.provider.TenantModel;
import io.ragstone.core.model.provider.TenantModelStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tenants' models in the database. */
@ApplicationScoped
@StoreCall
public class PanacheTenantModelStore implements TenantModelStore {
    private static final String PUT = """
            insert into tenant_model
                (tenant_id, provider, name, kind, token_window, sealed_key, base_url, state, updated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, provider, name) do update set
                kind = excluded.kind, token_window = excluded.token_window, sealed_key = excluded.sealed_key,
                base_url = excluded.base_url, state = excluded.state, updated_at = excluded.updated_at
            """;

    private final TenantModelRepository models;
    private final Sql sql;

    PanacheTenantModelStore(TenantModelRepository models, Sql sql) {
        this.models = models;
        this.sql = sql;
    }

    @Override
    @Transactional
    public void put(TenantModel model) {
        sql.update(
                PUT,
                model.tenantId(),
                model.name().provider(),
                model.name().name(),
                model.kind(),
                model.window(),
                model.sealedKey(),
                model.baseUrl(),
                model.state(),
                model.updatedAt());
    }

    @Override
    public Optional<TenantModel> find(UUID tenantId, ModelName name) {
        return models.find("tenantId = ?1 and provider = ?2 and name = ?3", tenantId, name.provider(), name.name())
                .firstResultOptional()
                .map(TenantModelEntity::toModel);
    }

    @Override
    public List<TenantModel> list(UUID tenantId) {
        return models.list("tenantId = ?1 order by provider, name", tenantId).stream()
                .map(TenantModelEntity::toModel)
                .toList();
    }

    @Override
    @Transactional
    public void remove(UUID tenantId, ModelName name) {
        sql.update(
                "delete from tenant_model where tenant_id = ? and provider = ? and name = ?",
                tenantId,
                name.provider(),
                name.name());
    }
}
