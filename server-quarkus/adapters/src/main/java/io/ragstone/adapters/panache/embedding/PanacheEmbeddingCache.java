package io.ragstone.adapters.panache.embedding;

import io.ragstone.adapters.panache.AcrossTenants;
import io.ragstone.adapters.panache.Portions;
import io.ragstone.adapters.panache.Sql;
import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.adapters.panache.VectorBytes;
import io.ragstone.core.model.Vector;
import io.ragstone.core.model.embedding.EmbeddingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cached vectors in the database. */
@ApplicationScoped
@StoreCall
public class PanacheEmbeddingCache implements EmbeddingCache {
    private static final String KEEP = """
            insert into embedding_cache (tenant_id, model, hash, kept_at, vector) values (?, ?, ?, ?, ?)
            on conflict (tenant_id, model, hash) do nothing
            """;

    private final CachedVectorRepository vectors;
    private final Sql sql;
    private final VectorBytes bytes = new VectorBytes();

    PanacheEmbeddingCache(CachedVectorRepository vectors, Sql sql) {
        this.vectors = vectors;
        this.sql = sql;
    }

    @Override
    public Map<String, Vector> find(UUID tenantId, String model, Collection<String> hashes) {
        Map<String, Vector> found = new HashMap<>();
        for (List<String> portion : Portions.of(hashes)) {
            vectors.among(tenantId, model, portion).forEach(row -> found.put(row.hash, row.vector));
        }
        return found;
    }

    @Override
    @Transactional
    public void keep(UUID tenantId, String model, Map<String, Vector> fresh, Instant now) {
        List<@Nullable Object[]> rows = new ArrayList<>(fresh.size());
        fresh.forEach((hash, vector) ->
                rows.add(new @Nullable Object[] {tenantId, model, hash, now, bytes.convertToDatabaseColumn(vector)}));
        sql.batch(KEEP, rows);
    }

    @Override
    @Transactional
    public void forget(UUID tenantId, String model) {
        sql.update("delete from embedding_cache where tenant_id = ? and model = ?", tenantId, model);
    }

    /** Those that were kept together go together. */
    @Override
    @Transactional
    @AcrossTenants
    public void trim(int most) {
        vectors.ageBehind(most)
                .ifPresent(oldest -> sql.update("delete from embedding_cache where kept_at <= ?", oldest));
    }
}
