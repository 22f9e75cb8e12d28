package io.ragstone.adapters.panache.ingest;

import io.ragstone.adapters.panache.Condition;
import io.ragstone.adapters.panache.Listing;
import io.ragstone.adapters.panache.Portions;
import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.adapters.panache.document.FileConditions;
import io.ragstone.core.ingest.history.PastRun;
import io.ragstone.core.ingest.history.PastRunFilter;
import io.ragstone.core.ingest.history.PastRunStore;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** The runs that have ended, in the database. */
@ApplicationScoped
@StoreCall
public class PanachePastRunStore implements PastRunStore {
    private static final String OF_BASE = "tenantId = ?1 and knowledgeBaseId = ?2 and id in ?3";

    private final PastRunRepository runs;

    PanachePastRunStore(PastRunRepository runs) {
        this.runs = runs;
    }

    @Override
    @Transactional
    public void add(PastRun run) {
        runs.persist(new PastRunEntity(run));
    }

    @Override
    @Transactional
    public void trim(UUID tenantId, UUID knowledgeBaseId, int most) {
        runs.trim(tenantId, knowledgeBaseId, most);
    }

    @Override
    public Paged<PastRun> list(
            UUID tenantId, UUID knowledgeBaseId, PastRunFilter filter, Order order, PageRequest page) {
        Condition condition = new Condition()
                .and("tenantId = :tenant", "tenant", tenantId)
                .and("knowledgeBaseId = :base", "base", knowledgeBaseId)
                .and(filter.ofDocuments() ? "documentId is not null" : "documentId is null");
        narrow(condition, filter);
        return Listing.page(
                runs.find(condition.text(), Listing.sort(order), condition.parameters()), page, PastRunEntity::toRun);
    }

    private static void narrow(Condition condition, PastRunFilter filter) {
        condition.named(filter.keywords());
        if (!filter.outcomes().isEmpty()) {
            condition.and("outcome in :outcomes", "outcomes", filter.outcomes());
        }
        FileConditions.narrow(condition, filter.suffixes(), filter.kinds());
    }

    @Override
    public Optional<PastRun> find(UUID tenantId, UUID id) {
        return runs.find("tenantId = ?1 and id = ?2", tenantId, id)
                .firstResultOptional()
                .map(PastRunEntity::toRun);
    }

    @Override
    @Transactional
    public void delete(UUID tenantId, UUID knowledgeBaseId, Collection<UUID> ids) {
        Portions.of(ids).forEach(portion -> runs.delete(OF_BASE, tenantId, knowledgeBaseId, portion));
    }
}
