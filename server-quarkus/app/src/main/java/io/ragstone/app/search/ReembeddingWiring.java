package io.ragstone.app.search;

import io.ragstone.app.config.RagstoneConfig;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.ReachOfWork;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.ingest.IngestSettings;
import io.ragstone.core.ingest.history.RunHistory;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import io.ragstone.core.model.Embedders;
import io.ragstone.core.model.embedding.DocumentEmbedders;
import io.ragstone.core.model.embedding.EmbeddingCache;
import io.ragstone.core.model.provider.ModelAccess;
import io.ragstone.core.order.OrderWorker;
import io.ragstone.core.reembed.EmbeddingCheck;
import io.ragstone.core.reembed.Reembedder;
import io.ragstone.core.reembed.Reembedding;
import io.ragstone.core.reembed.ReembeddingService;
import io.ragstone.core.reembed.ReembeddingStore;
import io.ragstone.core.reembed.StagedVectors;
import io.ragstone.core.search.IndexFollower;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Random;

/** Makes what gives whole knowledge bases new vectors. */
@Singleton
class ReembeddingWiring {
    @Produces
    @Singleton
    Reembedder reembedder(
            KnowledgeBaseStore bases,
            DocumentStore documents,
            ReembeddingStore orders,
            StagedVectors staged,
            RunHistory history,
            Embedders embedders,
            EmbeddingCache cache,
            IndexFollower index,
            Transactions transactions,
            Clock clock,
            IngestSettings settings,
            RagstoneConfig config) {
        return new Reembedder(
                bases,
                documents,
                orders,
                staged,
                history,
                new DocumentEmbedders(embedders, cache, config.models().cachedVectors(), clock),
                index,
                transactions,
                clock,
                settings.lease(),
                settings.batch());
    }

    @Produces
    @Singleton
    OrderWorker<Reembedding> worker(
            ReembeddingStore orders, IngestSettings settings, Reembedder reembedder, ReachOfWork reach) {
        return new OrderWorker<>("reindexing-worker", orders, settings.lease(), reembedder, reach);
    }

    @Produces
    @Singleton
    EmbeddingCheck embeddingCheck(DocumentStore documents, ChunkStore chunks, ModelAccess models, Embedders embedders) {
        return new EmbeddingCheck(documents, chunks, models, embedders, new Random());
    }

    @Produces
    @Singleton
    ReembeddingService reembedding(
            ReembeddingStore orders,
            StagedVectors staged,
            RunHistory history,
            ModelAccess models,
            EmbeddingCache cache,
            Transactions transactions,
            Ids ids,
            Clock clock,
            OrderWorker<Reembedding> worker) {
        return new ReembeddingService(orders, staged, history, models, cache, transactions, ids, clock, worker::wake);
    }
}
