package io.ragstone.adapters.panache.conversation;

import io.ragstone.adapters.panache.Condition;
import io.ragstone.adapters.panache.Listing;
import io.ragstone.adapters.panache.Locks;
import io.ragstone.adapters.panache.Lower;
import io.ragstone.adapters.panache.Portions;
import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.conversation.Assistant;
import io.ragstone.core.conversation.AssistantStore;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Assistants in the database. */
@ApplicationScoped
@StoreCall
public class PanacheAssistantStore implements AssistantStore {
    private final AssistantRepository assistants;
    private final Locks locks;

    PanacheAssistantStore(AssistantRepository assistants, Locks locks) {
        this.assistants = assistants;
        this.locks = locks;
    }

    @Override
    @Transactional
    public void insert(Assistant assistant) {
        assistants.persist(new AssistantEntity(assistant));
    }

    @Override
    @Transactional
    public void update(Assistant assistant) {
        entity(assistant.tenantId(), assistant.id()).ifPresent(entity -> entity.take(assistant));
    }

    @Override
    public Optional<Assistant> find(UUID tenantId, UUID id) {
        return entity(tenantId, id).map(AssistantEntity::toAssistant);
    }

    @Override
    public Set<String> namesInUse(UUID tenantId, Collection<String> among) {
        locks.hold("names of assistants of " + tenantId);
        List<String> lower = among.stream().map(Lower::of).toList();
        return Portions.of(lower).stream()
                .flatMap(portion -> assistants.names(tenantId, portion).stream())
                .collect(Collectors.toSet());
    }

    @Override
    public Paged<Assistant> list(UUID tenantId, Filter filter, Order order, PageRequest page) {
        Condition condition = new Condition().and("tenantId = :tenant", "tenant", tenantId);
        if (filter.id() != null) {
            condition.and("id = :id", "id", filter.id());
        }
        if (filter.name() != null) {
            condition.and("nameLower = :name", "name", Lower.of(filter.name()));
        }
        condition.named(filter.keywords());
        return Listing.page(
                assistants.find(condition.text(), Listing.sort(order), condition.parameters()),
                page,
                AssistantEntity::toAssistant);
    }

    @Override
    public List<UUID> ids(UUID tenantId) {
        return assistants.idsOf(tenantId);
    }

    @Override
    @Transactional
    public void delete(UUID tenantId, Collection<UUID> ids) {
        Portions.of(ids).forEach(portion -> assistants.delete("tenantId = ?1 and id in ?2", tenantId, portion));
    }

    private Optional<AssistantEntity> entity(UUID tenantId, UUID id) {
        return assistants.find("tenantId = ?1 and id = ?2", tenantId, id).firstResultOptional();
    }
}
