package io.ragstone.core.knowledge;

import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Knowledge bases. Every method takes the tenant first; another tenant's id is not found. */
public interface KnowledgeBaseStore {
    void insert(KnowledgeBase base);

    void update(KnowledgeBase base);

    Optional<KnowledgeBase> find(UUID tenantId, UUID id);

    /** Finds it as it is now; within a transaction nobody else gives it another model until that ends. */
    Optional<KnowledgeBase> hold(UUID tenantId, UUID id);

    /** The one that is taken where the tenant names none; within a transaction it stays that until it ends. */
    Optional<KnowledgeBase> holdPreferred(UUID tenantId);

    /** The index that a knowledge base is in now and, within a transaction, stays in until that ends. */
    default IndexKey holdIndex(KnowledgeBase base) {
        return hold(base.tenantId(), base.id()).map(IndexKey::of).orElseGet(() -> IndexKey.of(base));
    }

    List<KnowledgeBase> findAll(UUID tenantId, Collection<UUID> ids);

    /**
     * Which of these names are in use, as they are written there; case makes no difference. Within a transaction nobody
     * else takes one of them until it ends.
     */
    Set<String> namesInUse(UUID tenantId, Collection<String> among);

    /**
     * The tenant's own knowledge bases, and those that other tenants share with their team.
     *
     * @param sharingTenants tenants whose team-wide knowledge bases are seen too
     */
    Paged<KnowledgeBase> list(
            UUID tenantId, Collection<UUID> sharingTenants, KnowledgeBaseFilter filter, Order order, PageRequest page);

    List<UUID> ids(UUID tenantId);

    Map<UUID, KnowledgeBaseStats> stats(UUID tenantId, Collection<UUID> ids);

    /** Removes the knowledge bases alone; documents and chunks go first. */
    void delete(UUID tenantId, Collection<UUID> ids);
}
