package io.ragstone.core.reembed;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The last order of each knowledge base. It lives in the database, so that it survives a crash and serves several servers. */
public interface ReembeddingStore {
    /** Keeps an order in place of the one before. Returns false, and changes nothing, while that one is running. */
    boolean begin(Reembedding order);

    Optional<Reembedding> find(UUID tenantId, UUID knowledgeBaseId);

    /** All running orders, whoever works on them. */
    List<Reembedding> running();

    /** Takes the oldest running order that is not leased. Nobody else gets it until the lease has run out. */
    Optional<Reembedding> claim(String worker, Duration lease);

    /**
     * Writes how far an order is, and prolongs the lease. Returns false, and changes nothing, when it is no longer this
     * worker's or is not running any more: then stop.
     */
    boolean save(Reembedding order, String worker, Duration lease);

    /** Prolongs the lease alone; false as above. */
    boolean renew(Reembedding order, String worker, Duration lease);

    /** Cancels what is running and has not switched over. Returns false when there is no such order. */
    boolean cancel(UUID tenantId, UUID knowledgeBaseId);
}
