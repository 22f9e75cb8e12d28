package io.ragstone.adapters.panache.embedding;

import io.ragstone.adapters.panache.Sql;
import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.model.embedding.VectorSizes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.OptionalInt;
import java.util.UUID;

/** The sizes of vectors in the database. */
@ApplicationScoped
@StoreCall
public class PanacheVectorSizes implements VectorSizes {
    private static final String KEEP = """
            insert into vector_size (tenant_id, model, size) values (?, ?, ?)
            on conflict (tenant_id, model) do nothing
            """;

    private final VectorSizeRepository sizes;
    private final Sql sql;

    PanacheVectorSizes(VectorSizeRepository sizes, Sql sql) {
        this.sizes = sizes;
        this.sql = sql;
    }

    @Override
    public OptionalInt find(UUID tenantId, String model) {
        return sizes.find("tenantId = ?1 and model = ?2", tenantId, model).stream()
                .mapToInt(row -> row.size)
                .findFirst();
    }

    @Override
    @Transactional
    public int keepFirst(UUID tenantId, String model, int size) {
        sql.update(KEEP, tenantId, model, size);
        return find(tenantId, model).orElse(size);
    }
}
