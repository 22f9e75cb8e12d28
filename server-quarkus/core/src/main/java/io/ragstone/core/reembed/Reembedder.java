package io.ragstone.core.reembed;

import io.ragstone.core.call.Transactions;
import io.ragstone.core.document.ChunkEmbedding;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.ingest.history.RunHistory;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeBaseChange;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.Embedders;
import io.ragstone.core.order.OrderedWork;
import io.ragstone.core.search.IndexFollower;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out an order: stages a new vector for every chunk, which also fills the new index, until none is left; switches
 * over in one short transaction; and moves the vectors to their chunks bit by bit. It can begin again at any point.
 */
public final class Reembedder implements OrderedWork<Reembedding> {
    private static final Logger LOG = LoggerFactory.getLogger(Reembedder.class);

    /** So many vectors are moved, or wait for the new index, at a time. */
    private static final int PORTION = 250;

    private final KnowledgeBaseStore bases;
    private final DocumentStore documents;
    private final ReembeddingStore orders;
    private final StagedVectors staged;
    private final RunHistory history;
    private final Embedders embedders;
    private final IndexFollower index;
    private final Transactions transactions;
    private final Clock clock;
    private final Duration lease;
    private final int batch;

    /**
     * @param lease how long a worker may be silent before another one takes its order over
     * @param batch how many chunks are embedded at a time
     */
    public Reembedder(
            KnowledgeBaseStore bases,
            DocumentStore documents,
            ReembeddingStore orders,
            StagedVectors staged,
            RunHistory history,
            Embedders embedders,
            IndexFollower index,
            Transactions transactions,
            Clock clock,
            Duration lease,
            int batch) {
        this.bases = bases;
        this.documents = documents;
        this.orders = orders;
        this.staged = staged;
        this.history = history;
        this.embedders = embedders;
        this.index = index;
        this.transactions = transactions;
        this.clock = clock;
        this.lease = lease;
        this.batch = batch;
    }

    /** Fills this server's index too while another server works, so that the first search there need not. */
    @Override
    public void whileIdle() {
        orders.running().forEach(order -> index.catchUp(order.target()));
    }

    @Override
    public Reembedding run(Reembedding order, String worker, BooleanSupplier stopping) {
        Run run = new Run(order, worker, stopping);
        try {
            run.work();
        } catch (OrderLostException e) {
            LOG.info("The reindexing of {} was stopped.", order.knowledgeBaseId());
        } catch (ModelFailedException e) {
            run.endOrFail(e);
        }
        return run.order;
    }

    /** One worker at one order. */
    private final class Run {
        private final String worker;
        private final BooleanSupplier stopping;
        private Reembedding order;
        private int notIndexed;

        Run(Reembedding order, String worker, BooleanSupplier stopping) {
            this.order = order;
            this.worker = worker;
            this.stopping = stopping;
        }

        void work() {
            while (!order.switched() && !stopping.getAsBoolean()) {
                stageWhatIsWaiting();
                index.catchUp(order.target());
                switchOver();
            }
            while (settle()) {
                index.catchUp(order.target());
            }
        }

        private void stageWhatIsWaiting() {
            StagedVectors.Count count = staged.count(order.tenantId(), order.knowledgeBaseId());
            order = order.at(count.staged(), count.all());
            save(order);
            for (UUID document : staged.waiting(order.tenantId(), order.knowledgeBaseId())) {
                stage(document);
            }
        }

        private void stage(UUID document) {
            List<Chunk> waiting = next(document);
            ChunkEmbedding embedding = waiting.isEmpty() ? null : embedding(document);
            while (embedding != null && !waiting.isEmpty() && !stopping.getAsBoolean()) {
                List<EmbeddedChunk> embedded = embed(embedding, waiting);
                Reembedding further = order.at(order.done() + embedded.size(), order.all());
                transactions.run(() -> {
                    save(further);
                    staged.stage(further.target(), embedded);
                });
                order = further;
                fillIndex(embedded.size());
                waiting = next(document);
            }
        }

        private List<Chunk> next(UUID document) {
            return staged.waiting(order.tenantId(), document, batch);
        }

        private ChunkEmbedding embedding(UUID document) {
            Optional<Document> found = documents.find(order.tenantId(), document);
            try {
                Embedder embedder = embedders.get(order.tenantId(), order.model());
                return found.map(known -> ChunkEmbedding.of(embedder, known))
                        .orElseGet(() -> ChunkEmbedding.of(embedder));
            } catch (RuntimeException e) {
                throw new ModelFailedException(order.model(), e);
            }
        }

        private List<EmbeddedChunk> embed(ChunkEmbedding embedding, List<Chunk> chunks) {
            try {
                return embedding.embed(chunks, "");
            } catch (RuntimeException e) {
                throw new ModelFailedException(order.model(), e);
            }
        }

        /** Little by little, so that no search has to wait for much of it. */
        private void fillIndex(int more) {
            notIndexed += more;
            if (notIndexed >= PORTION) {
                index.catchUp(order.target());
                notIndexed = 0;
            }
        }

        /** Does nothing when there is a chunk without its new vector. Nobody changes chunks in between. */
        private void switchOver() {
            Optional<Reembedding> switched = transactions.call(() -> {
                KnowledgeBase base =
                        bases.hold(order.tenantId(), order.knowledgeBaseId()).orElseThrow(OrderLostException::new);
                if (!staged.waiting(base.tenantId(), base.id()).isEmpty()) {
                    return Optional.empty();
                }
                Reembedding over = order.switchedOver();
                save(over);
                staged.switchOver(order.target(), base.id());
                bases.update(KnowledgeBaseChange.embeddedWith(order.model()).applyTo(base, clock.instant()));
                return Optional.of(over);
            });
            switched.ifPresent(over -> order = over);
        }

        /** Returns whether something was moved; then there may be more. */
        private boolean settle() {
            if (stopping.getAsBoolean()) {
                giveBack();
                return false;
            }
            order = transactions.call(() -> {
                boolean moved = staged.settle(order.target(), order.knowledgeBaseId(), PORTION) > 0;
                Reembedding now = moved ? order : order.finished();
                save(now);
                if (!moved) {
                    now.keepIn(history);
                }
                return now;
            });
            return order.isRunning();
        }

        private void save(Reembedding now) {
            if (!orders.save(now, worker, lease)) {
                throw new OrderLostException();
            }
        }

        private void giveBack() {
            orders.renew(order, worker, Duration.ZERO);
        }

        /** A model that is torn away when the server goes down has not failed. */
        void endOrFail(ModelFailedException failure) {
            if (stopping.getAsBoolean()) {
                giveBack();
                return;
            }
            LOG.warn("The reindexing of {} failed; what it had made is dropped.", order.knowledgeBaseId(), failure);
            Reembedding failed = order.failed(String.valueOf(failure.getMessage()));
            transactions.run(() -> {
                if (orders.save(failed, worker, lease)) {
                    failed.keepIn(history);
                    staged.discard(order.tenantId(), order.knowledgeBaseId());
                }
            });
            order = failed;
        }
    }
}
