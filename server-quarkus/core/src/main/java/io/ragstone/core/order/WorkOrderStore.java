package io.ragstone.core.order;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The last order of each knowledge base. It lives in the database, so that it survives a crash and serves several servers. */
public interface WorkOrderStore<O extends WorkOrder> {
    /**
     * Keeps an order in place of the one before. Returns false, and changes nothing, while that one is running.
     *
     * @param worker who works on it at once, with this lease; null to leave it to whoever claims it
     */
    boolean begin(O order, @Nullable String worker, Duration lease);

    Optional<O> find(UUID tenantId, UUID knowledgeBaseId);

    /** Takes the oldest running order that is not leased. Nobody else gets it until the lease has run out. */
    Optional<O> claim(String worker, Duration lease);

    /**
     * Writes how far an order is, and prolongs the lease. Returns false, and changes nothing, when it is no longer this
     * worker's or is not running any more: then stop.
     */
    boolean save(O order, String worker, Duration lease);

    /** Prolongs the lease alone; false as above. */
    boolean renew(O order, String worker, Duration lease);
}
