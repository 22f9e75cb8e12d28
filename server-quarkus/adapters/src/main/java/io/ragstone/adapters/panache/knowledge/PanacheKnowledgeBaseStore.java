package io.ragstone.adapters.panache.knowledge;

import io.ragstone.adapters.panache.Condition;
import io.ragstone.adapters.panache.Listing;
import io.ragstone.adapters.panache.Locks;
import io.ragstone.adapters.panache.Lower;
import io.ragstone.adapters.panache.Portions;
import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeBaseFilter;
import io.ragstone.core.knowledge.KnowledgeBaseStats;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Knowledge bases in the database. */
@ApplicationScoped
@StoreCall
public class PanacheKnowledgeBaseStore implements KnowledgeBaseStore {
    private final KnowledgeBaseRepository bases;
    private final Locks locks;

    PanacheKnowledgeBaseStore(KnowledgeBaseRepository bases, Locks locks) {
        this.bases = bases;
        this.locks = locks;
    }

    @Override
    @Transactional
    public void insert(KnowledgeBase base) {
        bases.persist(new KnowledgeBaseEntity(base));
    }

    @Override
    @Transactional
    public void update(KnowledgeBase base) {
        entity(base.tenantId(), base.id()).ifPresent(entity -> entity.take(base));
    }

    @Override
    public Optional<KnowledgeBase> find(UUID tenantId, UUID id) {
        return entity(tenantId, id).map(KnowledgeBaseEntity::toKnowledgeBase);
    }

    @Override
    public Optional<KnowledgeBase> hold(UUID tenantId, UUID id) {
        locks.hold("model of knowledge base " + id);
        return find(tenantId, id);
    }

    @Override
    public Optional<KnowledgeBase> holdPreferred(UUID tenantId) {
        locks.hold("names of knowledge bases of " + tenantId);
        return bases.find("tenantId = ?1 and preferred = ?2 order by updatedAt desc", tenantId, true)
                .firstResultOptional()
                .map(KnowledgeBaseEntity::toKnowledgeBase);
    }

    @Override
    public List<KnowledgeBase> findAll(UUID tenantId, Collection<UUID> ids) {
        return Portions.of(ids).stream()
                .flatMap(portion -> bases.list("tenantId = ?1 and id in ?2", tenantId, portion).stream())
                .map(KnowledgeBaseEntity::toKnowledgeBase)
                .toList();
    }

    @Override
    public Set<String> namesInUse(UUID tenantId, Collection<String> among) {
        locks.hold("names of knowledge bases of " + tenantId);
        List<String> lower = among.stream().map(Lower::of).toList();
        return Portions.of(lower).stream()
                .flatMap(portion -> bases.names(tenantId, portion).stream())
                .collect(Collectors.toSet());
    }

    @Override
    public Paged<KnowledgeBase> list(
            UUID tenantId, Collection<UUID> sharingTenants, KnowledgeBaseFilter filter, Order order, PageRequest page) {
        Condition condition = sharingTenants.isEmpty()
                ? new Condition().and("tenantId = :tenant", "tenant", tenantId)
                : new Condition()
                        .and("(tenantId = :tenant or permission = TEAM and tenantId in :sharing)", "tenant", tenantId)
                        .with("sharing", sharingTenants);
        narrow(condition, filter);
        return Listing.page(
                bases.find(condition.text(), Listing.sort(order), condition.parameters()),
                page,
                KnowledgeBaseEntity::toKnowledgeBase);
    }

    private static void narrow(Condition condition, KnowledgeBaseFilter filter) {
        if (filter.id() != null) {
            condition.and("id = :id", "id", filter.id());
        }
        if (filter.name() != null) {
            condition.and("nameLower = :name", "name", Lower.of(filter.name()));
        }
        condition.named(filter.keywords());
        if (filter.chunkMethod() != null) {
            condition.and("chunkMethod = :method", "method", filter.chunkMethod());
        }
    }

    @Override
    public List<UUID> ids(UUID tenantId) {
        return bases.idsOf(tenantId);
    }

    @Override
    public Map<UUID, KnowledgeBaseStats> stats(UUID tenantId, Collection<UUID> ids) {
        Map<UUID, KnowledgeBaseStats> stats = new HashMap<>();
        ids.forEach(id -> stats.put(id, KnowledgeBaseStats.EMPTY));
        for (List<UUID> portion : Portions.of(ids)) {
            bases.sums(tenantId, portion).forEach(sums -> stats.put(sums.id(), sums.toStats()));
        }
        return stats;
    }

    @Override
    @Transactional
    public void delete(UUID tenantId, Collection<UUID> ids) {
        Portions.of(ids).forEach(portion -> {
            bases.forgetWhatHangsOn(tenantId, portion);
            bases.delete("tenantId = ?1 and id in ?2", tenantId, portion);
        });
    }

    private Optional<KnowledgeBaseEntity> entity(UUID tenantId, UUID id) {
        return bases.find("tenantId = ?1 and id = ?2", tenantId, id).firstResultOptional();
    }
}
