package io.ragstone.core.reembed;

import io.ragstone.core.order.WorkOrderStore;
import java.util.List;
import java.util.UUID;

/** The last order to make the vectors of each knowledge base anew. */
public interface ReembeddingStore extends WorkOrderStore<Reembedding> {
    /** All running orders, whoever works on them. */
    List<Reembedding> running();

    /** Cancels what is running and has not switched over. Returns false when there is no such order. */
    boolean cancel(UUID tenantId, UUID knowledgeBaseId);
}
