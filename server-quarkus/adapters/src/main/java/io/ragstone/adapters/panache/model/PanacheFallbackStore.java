package io.ragstone.adapters.panache.model;

import io.ragstone.adapters.panache.Sql;
import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.fallback.FallbackStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What steps in for tenants' models, in the database. */
@ApplicationScoped
@StoreCall
public class PanacheFallbackStore implements FallbackStore {
    private final FallbackRepository fallbacks;
    private final Sql sql;

    PanacheFallbackStore(FallbackRepository fallbacks, Sql sql) {
        this.fallbacks = fallbacks;
        this.sql = sql;
    }

    @Override
    public List<String> find(UUID tenantId, ModelKind kind) {
        return fallbacks.list("tenantId = ?1 and kind = ?2 order by place", tenantId, kind).stream()
                .map(row -> row.model)
                .toList();
    }

    @Override
    @Transactional
    public void put(UUID tenantId, ModelKind kind, List<String> models) {
        sql.update("delete from model_fallback where tenant_id = ? and kind = ?", tenantId, kind);
        List<@Nullable Object[]> rows = new ArrayList<>(models.size());
        models.forEach(model -> rows.add(new @Nullable Object[] {tenantId, kind, rows.size(), model}));
        sql.batch("insert into model_fallback (tenant_id, kind, place, model) values (?, ?, ?, ?)", rows);
    }
}
