package io.ragstone.app.document;

import io.ragstone.adapters.parsers.ParserRegistry;
import io.ragstone.adapters.parsers.thumbnail.Java2dThumbnailPainter;
import io.ragstone.app.config.DocumentSettings;
import io.ragstone.app.config.RagstoneConfig;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.ReachOfWork;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.document.BlobStore;
import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.document.thumbnail.Thumbnails;
import io.ragstone.core.document.web.WebPages;
import io.ragstone.core.ingest.Cutting;
import io.ragstone.core.ingest.Fetching;
import io.ragstone.core.ingest.IngestSettings;
import io.ragstone.core.ingest.IngestWorkers;
import io.ragstone.core.ingest.Ingestion;
import io.ragstone.core.ingest.ParsingPatience;
import io.ragstone.core.ingest.ParsingService;
import io.ragstone.core.ingest.StagedChunkSweep;
import io.ragstone.core.ingest.chunk.ChunkStrategies;
import io.ragstone.core.ingest.enrich.ChunkEnrichment;
import io.ragstone.core.ingest.enrich.ChunkLabelling;
import io.ragstone.core.ingest.enrich.ChunkTagging;
import io.ragstone.core.ingest.history.PastRunStore;
import io.ragstone.core.ingest.history.RunHistory;
import io.ragstone.core.ingest.job.JobQueue;
import io.ragstone.core.ingest.parse.ParseLimits;
import io.ragstone.core.ingest.parse.Parsers;
import io.ragstone.core.ingest.parse.TextReading;
import io.ragstone.core.ingest.parse.TimedParsers;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import io.ragstone.core.model.ChatModels;
import io.ragstone.core.model.Embedders;
import io.ragstone.core.model.TokenCounter;
import io.ragstone.core.model.embedding.DocumentEmbedders;
import io.ragstone.core.model.embedding.EmbeddingCache;
import io.ragstone.core.model.embedding.TimedEmbedders;
import io.ragstone.core.model.embedding.WatchedEmbeddings;
import io.ragstone.core.search.IndexFollower;
import io.ragstone.core.search.PassageIndex;
import io.ragstone.core.watch.Watchers;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Makes what takes documents from their files to searchable chunks. */
@Singleton
class IngestWiring {
    @Produces
    @Singleton
    IngestSettings settings(RagstoneConfig config) {
        DocumentSettings.Ingest ingest = config.ingest();
        DocumentSettings.Limits limits = config.limits();
        return new IngestSettings(
                ingest.workers() > 0 ? ingest.workers() : Runtime.getRuntime().availableProcessors(),
                ingest.lease(),
                ingest.attempts(),
                ingest.retryDelay(),
                ingest.batch(),
                new ParseLimits(
                                limits.documentBytes(),
                                limits.documentPages(),
                                limits.documentCharacters(),
                                limits.documentNesting(),
                                limits.documentInflation(),
                                limits.documentTime())
                        .within(Runtime.getRuntime().maxMemory()));
    }

    @Produces
    @Singleton
    Parsers parsers(RagstoneConfig config) {
        return ParserRegistry.standard(config.ingest().tesseract())::parse;
    }

    @Produces
    @Singleton
    TextReading reading(Parsers parsers, IngestSettings settings, WebPages pages) {
        return new TextReading(parsers, settings.limits(), pages);
    }

    @Produces
    @Singleton
    ChunkStrategies strategies(TokenCounter tokens) {
        return ChunkStrategies.all(tokens);
    }

    @Produces
    @Singleton
    Thumbnails thumbnails(BlobStore blobs, DocumentStore documents, IngestSettings settings) {
        return new Thumbnails(new Java2dThumbnailPainter(settings.limits()), blobs, documents);
    }

    @Produces
    @Singleton
    RunHistory history(PastRunStore runs, Ids ids, Clock clock, RagstoneConfig config) {
        return new RunHistory(runs, ids, clock, config.ingest().history());
    }

    @Produces
    @Singleton
    Cutting cutting(
            BlobStore blobs,
            Parsers parsers,
            ChunkStrategies strategies,
            IngestSettings settings,
            Thumbnails thumbnails,
            Clock clock,
            Watchers watchers,
            Fetching fetching) {
        TimedParsers timed = new TimedParsers(parsers, watchers);
        return new Cutting(blobs, timed, strategies, settings.limits(), thumbnails, clock, fetching);
    }

    /** Without any kind of chat model in the house, no tenant has one. */
    @Produces
    @Singleton
    ChunkEnrichment enrichment(
            Instance<ChatModels> models,
            KnowledgeBaseStore bases,
            ChunkStore chunks,
            PassageIndex index,
            IndexFollower follower) {
        ChatModels chat = models.isResolvable() ? models.get() : tenant -> Optional.empty();
        return new ChunkEnrichment(new ChunkLabelling(chat), new ChunkTagging(bases, chunks, index, follower));
    }

    @Produces
    @Singleton
    Ingestion ingestion(
            KnowledgeBaseStore bases,
            DocumentStore documents,
            ChunkStore chunks,
            JobQueue jobs,
            RunHistory history,
            Cutting cutting,
            ChunkEnrichment enrichment,
            Embedders embedders,
            IndexFollower index,
            Transactions transactions,
            Clock clock,
            IngestSettings settings,
            EmbeddingCache cache,
            Watchers watchers,
            RagstoneConfig config) {
        EmbeddingCache watched = new WatchedEmbeddings(cache, watchers);
        return new Ingestion(
                bases,
                documents,
                chunks,
                jobs,
                history,
                cutting,
                enrichment,
                new TimedEmbedders(
                        new DocumentEmbedders(
                                embedders, watched, config.models().cachedVectors(), clock),
                        watchers),
                index,
                transactions,
                clock,
                settings);
    }

    @Produces
    @Singleton
    IngestWorkers workers(JobQueue jobs, Ingestion ingestion, IngestSettings settings, ReachOfWork reach) {
        return new IngestWorkers(jobs, ingestion, settings, reach);
    }

    @Produces
    @Singleton
    StagedChunkSweep sweep(ChunkStore chunks, Clock clock) {
        return new StagedChunkSweep(chunks, clock);
    }

    @Produces
    @Singleton
    ParsingService parsing(
            KnowledgeBaseStore bases,
            DocumentStore documents,
            ChunkStore chunks,
            JobQueue jobs,
            RunHistory history,
            Transactions transactions,
            Ids ids,
            Clock clock,
            IngestWorkers workers) {
        return new ParsingService(bases, documents, chunks, jobs, history, transactions, ids, clock, workers::wake);
    }

    @Produces
    @Singleton
    ParsingPatience patience(DocumentStore documents, RagstoneConfig config) {
        return new ParsingPatience(documents, config.ingest().patience());
    }
}
