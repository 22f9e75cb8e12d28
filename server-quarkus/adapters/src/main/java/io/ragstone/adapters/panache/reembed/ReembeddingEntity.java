package io.ragstone.adapters.panache.reembed;

import io.ragstone.adapters.panache.order.OrderRow;
import io.ragstone.core.reembed.Reembedding;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The last order to make the vectors of a knowledge base anew. */
@Entity
@Immutable
@Table(name = "reembedding")
class ReembeddingEntity extends OrderRow<Reembedding> {
    String model;

    boolean switched;

    @Column(name = "chunks_done")
    long done;

    @Column(name = "chunks_all")
    long all;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    ReembeddingEntity() {}

    @Override
    protected Reembedding toOrder() {
        return new Reembedding(id, tenantId, knowledgeBaseId, model, state, switched, done, all, message, createdAt);
    }
}
