package io.ragstone.adapters.panache.health;

import io.ragstone.adapters.panache.AcrossTenants;
import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.watch.Holdings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts by the table of documents, which knows how many chunks each has. */
@ApplicationScoped
@StoreCall
public class PanacheHoldings implements Holdings {
    private final EntityManager entities;

    PanacheHoldings(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @AcrossTenants
    public Count count() {
        Object[] row = (Object[]) entities.createNativeQuery(
                        "select count(*), coalesce(sum(size), 0), coalesce(sum(chunk_count), 0) from document")
                .getSingleResult();
        return new Count(number(row[0]), number(row[1]), number(row[2]));
    }

    @Override
    public long bytesOf(UUID tenantId) {
        return number(
                entities.createNativeQuery("select coalesce(sum(size), 0) from document where tenant_id = :tenant")
                        .setParameter("tenant", tenantId.toString())
                        .getSingleResult());
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
