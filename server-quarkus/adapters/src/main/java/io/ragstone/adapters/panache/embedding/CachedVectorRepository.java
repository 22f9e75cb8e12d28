package io.ragstone.adapters.panache.embedding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CachedVectorRepository implements PanacheRepositoryBase<CachedVectorEntity, CachedVectorEntity.Key> {
    List<CachedVectorEntity> among(UUID tenantId, String model, List<String> hashes) {
        return list("tenantId = ?1 and model = ?2 and hash in ?3", tenantId, model, hashes);
    }

    /** When the row was kept before which there are so many newer ones. */
    Optional<Long> ageBehind(int newer) {
        return getEntityManager()
                .createQuery("select keptAt from CachedVectorEntity order by keptAt desc", Long.class)
                .setFirstResult(newer)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
