package io.ragstone.core.reembed;

import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.document.RunState;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.ingest.history.RunHistory;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.model.embedding.EmbeddingCache;
import io.ragstone.core.model.provider.ModelAccess;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders the vectors of a knowledge base to be made anew, tells how far that is, and takes the order back. */
public final class ReembeddingService {
    private final ReembeddingStore orders;
    private final StagedVectors staged;
    private final RunHistory history;
    private final ModelAccess models;
    private final EmbeddingCache cache;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;
    private final Runnable wakeWorker;

    /** @param wakeWorker tells this server's worker that there is something to do */
    public ReembeddingService(
            ReembeddingStore orders,
            StagedVectors staged,
            RunHistory history,
            ModelAccess models,
            EmbeddingCache cache,
            Transactions transactions,
            Ids ids,
            Clock clock,
            Runnable wakeWorker) {
        this.orders = orders;
        this.staged = staged;
        this.history = history;
        this.models = models;
        this.cache = cache;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.wakeWorker = wakeWorker;
    }

    /** @param model null for the one that the knowledge base has */
    public Reembedding start(KnowledgeBase base, @Nullable String model) {
        String wanted = model == null ? base.embeddingModel() : model;
        UUID tenant = base.tenantId();
        models.requireUsable(tenant, wanted);
        Reembedding order = new Reembedding(
                ids.next(), tenant, base.id(), wanted, RunState.RUNNING, false, 0, 0, "", clock.instant());
        transactions.run(() -> {
            if (!orders.begin(order, null, Duration.ZERO)) {
                throw CoreException.conflict("A reindexing is under way already. Wait until it is done, or cancel it.");
            }
            if (wanted.equals(base.embeddingModel())) {
                // Who wants new vectors of the same model does not want those that are remembered.
                cache.forget(tenant, wanted);
            }
        });
        wakeWorker.run();
        return order;
    }

    public Reembedding state(KnowledgeBase base) {
        return orders.find(base.tenantId(), base.id()).orElseGet(() -> Reembedding.none(base));
    }

    public Reembedding cancel(KnowledgeBase base) {
        transactions.run(() -> {
            if (!orders.cancel(base.tenantId(), base.id())) {
                throw CoreException.conflict("No reindexing is under way that could be cancelled.");
            }
            staged.discard(base.tenantId(), base.id());
            state(base).keepIn(history);
        });
        return state(base);
    }
}
