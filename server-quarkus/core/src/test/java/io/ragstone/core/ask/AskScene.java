package io.ragstone.core.ask;

import io.ragstone.core.ask.cache.AnswerCache;
import io.ragstone.core.ask.cache.FakeKnowledgeStates;
import io.ragstone.core.ask.cache.KnowledgeStatesContract.Stores;
import io.ragstone.core.ask.cache.SemanticCache;
import io.ragstone.core.ask.handover.HandoverService;
import io.ragstone.core.ask.intent.Intents;
import io.ragstone.core.ask.mode.Modes;
import io.ragstone.core.ask.session.AskSessions;
import io.ragstone.core.ask.session.FakeAskLog;
import io.ragstone.core.ask.session.FakeAskSessionStore;
import io.ragstone.core.ask.session.TurnKeeper;
import io.ragstone.core.ask.settings.AskSettings;
import io.ragstone.core.ask.settings.AskSettingsService;
import io.ragstone.core.ask.settings.FakeAskSettingsStore;
import io.ragstone.core.ask.step.AnswerCacheStep;
import io.ragstone.core.ask.step.Evidence;
import io.ragstone.core.ask.step.HandoverStep;
import io.ragstone.core.ask.step.Meanings;
import io.ragstone.core.ask.step.PageSummary;
import io.ragstone.core.ask.step.Question;
import io.ragstone.core.ask.step.RerankerChoice;
import io.ragstone.core.ask.step.RetrievalStep;
import io.ragstone.core.ask.step.SemanticCacheStep;
import io.ragstone.core.ask.step.Speakers;
import io.ragstone.core.ask.step.WikiStep;
import io.ragstone.core.audit.AuditTrail;
import io.ragstone.core.audit.FakeAuditLog;
import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.FakeTransactions;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.MovableClock;
import io.ragstone.core.call.Principal;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.conversation.FakeConversationStore;
import io.ragstone.core.conversation.answer.AnswerModels;
import io.ragstone.core.conversation.answer.AnswerService;
import io.ragstone.core.conversation.answer.PassageSearch;
import io.ragstone.core.conversation.extractive.ExtractiveChat;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.FakeDocumentStore;
import io.ragstone.core.document.SampleDocuments;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.document.chunk.FakeChunkStore;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.health.CommonTrouble;
import io.ragstone.core.intake.FakeOriginStore;
import io.ragstone.core.knowledge.FakeKnowledgeBaseStore;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.SampleKnowledgeBases;
import io.ragstone.core.model.Cancellation;
import io.ragstone.core.model.Embedders;
import io.ragstone.core.model.TokenCounter;
import io.ragstone.core.model.WordEmbedder;
import io.ragstone.core.model.provider.ModelCatalogue;
import io.ragstone.core.search.FakePassageIndex;
import io.ragstone.core.search.IndexFollower;
import io.ragstone.core.search.QuestionRewriting;
import io.ragstone.core.search.SamplePassages;
import io.ragstone.core.search.SearchService;
import io.ragstone.core.tenant.FakeTenantStore;
import io.ragstone.core.tenant.ModelDefaults;
import io.ragstone.core.tenant.Tenant;
import io.ragstone.core.watch.Watcher;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A shop whose customers ask, with all parts of the way that a question goes. */
class AskScene {
    final MovableClock clock = new MovableClock(Instant.parse("2026-03-04T08:30:00Z"));
    final Ids ids = new Ids(Clock.systemUTC());
    final Transactions transactions = new FakeTransactions();
    final FakeDocumentStore documents = new FakeDocumentStore();
    final FakeChunkStore chunks = new FakeChunkStore();
    final FakeKnowledgeBaseStore bases = new FakeKnowledgeBaseStore(documents);
    final FakeOriginStore origins = new FakeOriginStore(documents);
    final FakeTenantStore tenants = new FakeTenantStore();
    final FakeConversationStore conversations = new FakeConversationStore();
    final FakeAskSessionStore sessionStore = new FakeAskSessionStore();
    final FakeAskLog log = new FakeAskLog();
    final FakeWikiVote wiki = new FakeWikiVote();
    final FirstSourceChat model = new FirstSourceChat();
    final Modes modes = new Modes(clock, new CommonTrouble(() -> 1));
    final List<String> routes = new ArrayList<>();
    final UUID tenant = tenant();
    final KnowledgeBase base = base(tenant, "Shop");
    final CallContext call = call(tenant);
    final TokenCounter tokens = new TokenCounter();
    final AskSettingsService settings = new AskSettingsService(
            new FakeAskSettingsStore(),
            AskSettings.DEFAULT,
            new AuditTrail(new FakeAuditLog(), ids, clock),
            transactions);
    final TurnKeeper keeper =
            new TurnKeeper(sessionStore, conversations, log, transactions, Duration.ofDays(90), clock);
    final AskSessions sessions = new AskSessions(sessionStore, conversations, keeper, tokens, transactions, ids, clock);
    final HandoverService handovers =
            new HandoverService(sessions, sessionStore, conversations, log, settings, transactions, ids, clock);
    final AskService asking = asking();

    private AskService asking() {
        Watcher watcher = new Watcher() {
            @Override
            public void asked(String route, Duration took) {
                routes.add(route);
            }
        };
        Embedders embedders = (tenantId, name) -> new WordEmbedder();
        AnswerModels models =
                (tenantId, name) -> ModelCatalogue.DEFAULT_CHAT.equals(name) ? new ExtractiveChat() : model;
        Meanings meanings = new Meanings(embedders);
        AnswerCache answers = new AnswerCache(10_000_000, clock);
        SemanticCache meaningful = new SemanticCache(1000, clock);
        Evidence evidence = new Evidence(origins, chunks);
        return new AskService(
                new Inquiries(
                        settings,
                        new FakeKnowledgeStates(new Stores(bases, documents, chunks, tenants)),
                        wiki,
                        bases,
                        sessions,
                        ids,
                        clock),
                new Intents(models, tokens),
                new HandoverStep(),
                List.of(
                        new AnswerCacheStep(answers, watcher),
                        new SemanticCacheStep(meaningful, meanings, watcher),
                        new WikiStep(wiki, new PageSummary(models, tokens, modes), evidence),
                        new RetrievalStep(
                                answering(models, embedders),
                                new Speakers(new RerankerChoice(tenants)),
                                evidence,
                                modes)),
                new Afterwards(answers, meaningful, meanings, modes, sessions, sessionStore, clock),
                watcher,
                clock);
    }

    private AnswerService answering(AnswerModels models, Embedders embedders) {
        FakePassageIndex index = new FakePassageIndex();
        SearchService search = new SearchService(
                index, new IndexFollower(chunks, index), chunks, documents, bases, embedders, (tenantId, name) -> {
                    throw CoreException.invalid("There is no reranker.");
                });
        PassageSearch passages = new PassageSearch(
                        bases, documents, search, new QuestionRewriting(tenantId -> Optional.empty()), embedders)
                .acrossModels();
        return new AnswerService(models, passages, tokens);
    }

    static CallContext call(UUID tenant) {
        return new CallContext(new Principal.KeyHolder(tenant, null, tenant), "baiyuan", "request");
    }

    final UUID tenant() {
        UUID id = ids.next();
        tenants.insert(new Tenant(
                id,
                "Shop",
                ModelDefaults.embeddingOnly("bge@Builtin"),
                true,
                SampleDocuments.MONDAY,
                SampleDocuments.MONDAY));
        return id;
    }

    final KnowledgeBase base(UUID owner, String name) {
        KnowledgeBase made = new SampleKnowledgeBases(ids).named(owner, name);
        bases.insert(made);
        return made;
    }

    Document document(KnowledgeBase in, String name) {
        Document made = new SampleDocuments(ids).named(in.tenantId(), in.id(), name);
        documents.insert(made);
        return made;
    }

    /** Makes the document say this and nothing else. */
    void ingest(KnowledgeBase in, Document document, int generation, String text) {
        EmbeddedChunk made = new SamplePassages(in.tenantId(), in.id(), document.id())
                .of(text)
                .titled(document.name())
                .generation(generation)
                .done();
        EmbeddedChunk embedded = new EmbeddedChunk(
                made.chunk(), new WordEmbedder().embed(List.of(text)).getFirst(), document.name());
        chunks.stage(List.of(embedded));
        chunks.publish(IndexKey.of(in), in.id(), document.id(), generation);
    }

    Document told(KnowledgeBase in, String name, String text) {
        Document made = document(in, name);
        ingest(in, made, 1, text);
        return made;
    }

    Asked ask(String question) {
        return ask(Question.of(question));
    }

    Asked ask(Question question) {
        return ask(call, question);
    }

    Asked ask(CallContext whose, Question question) {
        clock.advance(Duration.ofMillis(5));
        return asking.ask(whose, question, new Cancellation());
    }

    Asked askIn(String session, String question) {
        return ask(Question.of(question).within(session));
    }

    void choose(UnaryOperator<AskSettings> change) {
        settings.change(call, change);
    }
}
