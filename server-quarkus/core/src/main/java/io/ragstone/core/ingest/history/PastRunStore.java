package io.ragstone.core.ingest.history;

import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** The runs that have ended. Another tenant's are not found; those of a knowledge base go with it. */
public interface PastRunStore {
    void add(PastRun run);

    /** Forgets the oldest runs of a knowledge base, until no more than so many are left. */
    void trim(UUID tenantId, UUID knowledgeBaseId, int most);

    /** A list is in the order of when the runs ended, or of the names of their documents. */
    Paged<PastRun> list(UUID tenantId, UUID knowledgeBaseId, PastRunFilter filter, Order order, PageRequest page);

    Optional<PastRun> find(UUID tenantId, UUID id);

    void delete(UUID tenantId, UUID knowledgeBaseId, Collection<UUID> ids);
}
