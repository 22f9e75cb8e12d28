package io.ragstone.app.wiki;

import io.ragstone.app.config.AnswerSettings;
import io.ragstone.app.config.RagstoneConfig;
import io.ragstone.core.audit.AuditTrail;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.ReachOfWork;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import io.ragstone.core.knowledge.WikiPages;
import io.ragstone.core.model.ChatModels;
import io.ragstone.core.model.Embedders;
import io.ragstone.core.model.TokenCounter;
import io.ragstone.core.model.embedding.DocumentEmbedders;
import io.ragstone.core.model.embedding.EmbeddingCache;
import io.ragstone.core.model.embedding.QuestionEmbedders;
import io.ragstone.core.order.OrderWorker;
import io.ragstone.core.search.SearchService;
import io.ragstone.core.watch.Watchers;
import io.ragstone.core.wiki.compile.PageCompiler;
import io.ragstone.core.wiki.compile.TopicChoice;
import io.ragstone.core.wiki.lint.WikiLint;
import io.ragstone.core.wiki.page.Typesetting;
import io.ragstone.core.wiki.page.WikiPageStore;
import io.ragstone.core.wiki.patch.PatchService;
import io.ragstone.core.wiki.patch.PatchStore;
import io.ragstone.core.wiki.run.CompileOrder;
import io.ragstone.core.wiki.run.CompileRun;
import io.ragstone.core.wiki.run.CompileStore;
import io.ragstone.core.wiki.run.WikiService;
import io.ragstone.core.wiki.vote.PageVote;
import io.ragstone.core.wiki.vote.WikiVote;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Makes what writes, checks, patches and chooses pages. */
@Singleton
class WikiWiring {
    @Produces
    @Singleton
    WikiPages count(WikiPageStore pages) {
        return base -> pages.count(base.tenantId(), base.id());
    }

    @Produces
    @Singleton
    Typesetting typesetting(TokenCounter tokens) {
        return new Typesetting(tokens);
    }

    @Produces
    @Singleton
    WikiLint lint(WikiPageStore pages, ChunkStore chunks, ChatModels models, Watchers watchers) {
        return new WikiLint(pages, chunks, models, watchers);
    }

    @Produces
    @Singleton
    TopicChoice topics(WikiPageStore pages, DocumentStore documents, ChunkStore chunks, ChatModels models) {
        return new TopicChoice(pages, documents, chunks, models);
    }

    @Produces
    @Singleton
    PageCompiler compiler(
            SearchService search,
            Embedders embedders,
            WikiPageStore pages,
            PatchStore patches,
            KnowledgeBaseStore bases,
            ChatModels models,
            Typesetting typesetting,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        return new PageCompiler(
                search, embedders, pages, patches, bases, models, typesetting, transactions, ids, clock);
    }

    @Produces
    @Singleton
    OrderWorker<CompileOrder> worker(
            CompileStore orders,
            KnowledgeBaseStore bases,
            TopicChoice topics,
            PageCompiler compiler,
            WikiLint lint,
            WikiPageStore pages,
            Clock clock,
            Watchers watchers,
            ReachOfWork reach,
            RagstoneConfig config) {
        Duration lease = config.ingest().lease();
        return new OrderWorker<>(
                "wiki-worker",
                orders,
                lease,
                new CompileRun(orders, bases, topics, compiler, lint, pages, clock, lease, watchers),
                reach);
    }

    @Produces
    @Singleton
    WikiService wiki(
            WikiPageStore pages,
            CompileStore orders,
            ChunkStore chunks,
            WikiLint lint,
            OrderWorker<CompileOrder> worker,
            AuditTrail audit,
            Ids ids,
            Clock clock,
            RagstoneConfig config) {
        return new WikiService(
                pages,
                orders,
                chunks,
                lint,
                worker,
                audit,
                ids,
                clock,
                config.ingest().lease(),
                config.wiki().waitedPages());
    }

    @Produces
    @Singleton
    PatchService patches(
            WikiPageStore pages,
            PatchStore patches,
            KnowledgeBaseStore bases,
            WikiLint lint,
            Typesetting typesetting,
            AuditTrail audit,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        return new PatchService(pages, patches, bases, lint, typesetting, audit, transactions, ids, clock);
    }

    @Produces
    @Singleton
    WikiVote vote(
            WikiPageStore pages,
            ChunkStore chunks,
            Embedders embedders,
            EmbeddingCache cache,
            QuestionEmbedders questions,
            ChatModels models,
            Clock clock,
            RagstoneConfig config) {
        AnswerSettings.Wiki.Vote vote = config.wiki().vote();
        return new PageVote(
                pages,
                chunks,
                new DocumentEmbedders(embedders, cache, config.models().cachedVectors(), clock),
                questions,
                models,
                new PageVote.Rules(vote.nearest(), vote.askModel()));
    }
}
