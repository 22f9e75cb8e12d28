package io.ragstone.app;

import io.ragstone.adapters.parsers.ParserRegistry;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.document.BlobStore;
import io.ragstone.core.document.ChunkStore;
import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.ingest.IngestSettings;
import io.ragstone.core.ingest.IngestWorkers;
import io.ragstone.core.ingest.Ingestion;
import io.ragstone.core.ingest.JobQueue;
import io.ragstone.core.ingest.ParseLimits;
import io.ragstone.core.ingest.Parsers;
import io.ragstone.core.ingest.ParsingService;
import io.ragstone.core.ingest.chunk.ChunkStrategies;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import io.ragstone.core.model.Embedders;
import io.ragstone.core.model.TokenCounter;
import io.ragstone.core.search.IndexFollower;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes what takes documents from their files to searchable chunks. */
@Singleton
class IngestWiring {
    @Produces
    @Singleton
    IngestSettings settings(RagstoneConfig config) {
        RagstoneConfig.Ingest ingest = config.ingest();
        RagstoneConfig.Limits limits = config.limits();
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
                        limits.documentTime()));
    }

    @Produces
    @Singleton
    Parsers parsers(RagstoneConfig config) {
        return ParserRegistry.standard(config.ingest().tesseract())::parse;
    }

    @Produces
    @Singleton
    ChunkStrategies strategies(TokenCounter tokens) {
        return ChunkStrategies.all(tokens);
    }

    @Produces
    @Singleton
    Ingestion ingestion(
            KnowledgeBaseStore bases,
            DocumentStore documents,
            ChunkStore chunks,
            BlobStore blobs,
            JobQueue jobs,
            Parsers parsers,
            ChunkStrategies strategies,
            Embedders embedders,
            IndexFollower index,
            Transactions transactions,
            Clock clock,
            IngestSettings settings) {
        return new Ingestion(
                bases,
                documents,
                chunks,
                blobs,
                jobs,
                parsers,
                strategies,
                embedders,
                index,
                transactions,
                clock,
                settings);
    }

    @Produces
    @Singleton
    IngestWorkers workers(JobQueue jobs, Ingestion ingestion, IngestSettings settings) {
        return new IngestWorkers(jobs, ingestion, settings);
    }

    @Produces
    @Singleton
    ParsingService parsing(
            DocumentStore documents,
            ChunkStore chunks,
            JobQueue jobs,
            Transactions transactions,
            Ids ids,
            Clock clock,
            IngestWorkers workers) {
        return new ParsingService(documents, chunks, jobs, transactions, ids, clock, workers::wake);
    }
}
