package io.ragstone.adapters.panache.reembed;

import io.ragstone.adapters.panache.Sql;
import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.adapters.panache.order.OrderKind;
import io.ragstone.adapters.panache.order.OrderTables;
import io.ragstone.adapters.panache.order.PanacheOrderStore;
import io.ragstone.core.reembed.Reembedding;
import io.ragstone.core.reembed.ReembeddingStore;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Orders as a table. */
@Singleton
@StoreCall
public class PanacheReembeddingStore extends PanacheOrderStore<Reembedding> implements ReembeddingStore {
    private static final OrderKind<Reembedding> KIND = new OrderKind<>(
            ReembeddingEntity.class, "reembedding", List.of("model", "switched", "chunks_done", "chunks_all"), order ->
                    new Object[] {order.model(), order.switched(), order.done(), order.all()});

    private final Sql sql;

    PanacheReembeddingStore(OrderTables tables, Sql sql) {
        super(tables, KIND);
        this.sql = sql;
    }

    @Override
    public List<Reembedding> running() {
        return allRunning();
    }

    @Override
    @Transactional
    public boolean cancel(UUID tenantId, UUID knowledgeBaseId) {
        return sql.update(
                        "update reembedding set state = 'CANCELLED', worker = null where tenant_id = ?"
                                + " and knowledge_base_id = ? and state = 'RUNNING' and switched = ?",
                        tenantId,
                        knowledgeBaseId,
                        false)
                > 0;
    }
}
