package io.ragstone.app;

import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.document.BlobStore;
import io.ragstone.core.document.ChunkService;
import io.ragstone.core.document.DocumentLinks;
import io.ragstone.core.document.DocumentRemoval;
import io.ragstone.core.document.DocumentService;
import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.document.metadata.MetadataService;
import io.ragstone.core.document.tag.TagService;
import io.ragstone.core.document.web.WebCrawl;
import io.ragstone.core.document.web.WebPages;
import io.ragstone.core.ingest.job.JobQueue;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import io.ragstone.core.knowledge.KnowledgeService;
import io.ragstone.core.model.Embedders;
import io.ragstone.core.model.TokenCounter;
import io.ragstone.core.model.provider.ModelAccess;
import io.ragstone.core.tenant.Memberships;
import io.ragstone.core.tenant.TenantService;
import io.ragstone.core.tenant.TenantStore;
import io.ragstone.core.tenant.Tokens;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the core's services out of the ports that the adapters fill: what tenants own. */
@Singleton
class CoreWiring {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Ids ids(Clock clock) {
        return new Ids(clock);
    }

    @Produces
    @Singleton
    Tokens tokens() {
        return new Tokens();
    }

    @Produces
    @Singleton
    TokenCounter tokenCounter() {
        return new TokenCounter();
    }

    @Produces
    @Singleton
    TenantService tenants(TenantStore tenants, ModelAccess models, Transactions transactions, Clock clock) {
        return new TenantService(tenants, models, transactions, clock);
    }

    @Produces
    @Singleton
    DocumentRemoval removal(
            KnowledgeBaseStore bases,
            DocumentStore documents,
            ChunkStore chunks,
            JobQueue jobs,
            BlobStore blobs,
            DocumentLinks links,
            Transactions transactions) {
        return new DocumentRemoval(bases, documents, chunks, jobs, blobs, links, transactions);
    }

    @Produces
    @Singleton
    KnowledgeService knowledge(
            KnowledgeBaseStore bases,
            TenantService tenants,
            Memberships memberships,
            ModelAccess models,
            DocumentRemoval removal,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        return new KnowledgeService(bases, tenants, memberships, models, removal, transactions, ids, clock);
    }

    @Produces
    @Singleton
    DocumentService documents(
            DocumentStore documents,
            ChunkStore chunks,
            KnowledgeBaseStore bases,
            BlobStore blobs,
            DocumentRemoval removal,
            DocumentLinks links,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        return new DocumentService(documents, chunks, bases, blobs, removal, links, transactions, ids, clock);
    }

    @Produces
    @Singleton
    MetadataService metadata(DocumentStore store, DocumentService documents, Transactions transactions) {
        return new MetadataService(store, documents, transactions);
    }

    @Produces
    @Singleton
    TagService tags(ChunkStore chunks, KnowledgeBaseStore bases, Transactions transactions) {
        return new TagService(chunks, bases, transactions);
    }

    @Produces
    @Singleton
    WebCrawl crawl(WebPages pages, DocumentService documents) {
        return new WebCrawl(pages, documents);
    }

    @Produces
    @Singleton
    ChunkService chunks(
            ChunkStore chunks,
            DocumentStore documents,
            KnowledgeBaseStore bases,
            Embedders embedders,
            TokenCounter tokens,
            Transactions transactions,
            Clock clock) {
        return new ChunkService(chunks, documents, bases, embedders, tokens, transactions, clock);
    }
}
