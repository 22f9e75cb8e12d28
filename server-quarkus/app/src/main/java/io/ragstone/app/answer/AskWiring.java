package io.ragstone.app.answer;

import io.ragstone.app.config.AnswerSettings;
import io.ragstone.app.config.RagstoneConfig;
import io.ragstone.core.ask.Afterwards;
import io.ragstone.core.ask.AskService;
import io.ragstone.core.ask.Inquiries;
import io.ragstone.core.ask.ModelTasks;
import io.ragstone.core.ask.cache.AnswerCache;
import io.ragstone.core.ask.cache.KnowledgeStates;
import io.ragstone.core.ask.cache.SemanticCache;
import io.ragstone.core.ask.handover.HandoverService;
import io.ragstone.core.ask.intent.Intents;
import io.ragstone.core.ask.mode.Modes;
import io.ragstone.core.ask.session.AskLog;
import io.ragstone.core.ask.session.AskSessionStore;
import io.ragstone.core.ask.session.AskSessions;
import io.ragstone.core.ask.session.TurnKeeper;
import io.ragstone.core.ask.settings.AskSettings;
import io.ragstone.core.ask.settings.AskSettings.Caching;
import io.ragstone.core.ask.settings.AskSettings.Handover;
import io.ragstone.core.ask.settings.AskSettings.Steps;
import io.ragstone.core.ask.settings.AskSettings.Talk;
import io.ragstone.core.ask.settings.AskSettingsService;
import io.ragstone.core.ask.settings.AskSettingsStore;
import io.ragstone.core.ask.step.AnswerCacheStep;
import io.ragstone.core.ask.step.Evidence;
import io.ragstone.core.ask.step.HandoverStep;
import io.ragstone.core.ask.step.Meanings;
import io.ragstone.core.ask.step.PageSummary;
import io.ragstone.core.ask.step.RerankerChoice;
import io.ragstone.core.ask.step.RetrievalStep;
import io.ragstone.core.ask.step.SemanticCacheStep;
import io.ragstone.core.ask.step.Speakers;
import io.ragstone.core.ask.step.Step;
import io.ragstone.core.ask.step.WikiStep;
import io.ragstone.core.audit.AuditTrail;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.conversation.ConversationStore;
import io.ragstone.core.conversation.answer.AnswerModels;
import io.ragstone.core.conversation.answer.AnswerService;
import io.ragstone.core.conversation.answer.PassageSearch;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.health.CommonTrouble;
import io.ragstone.core.intake.OriginStore;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import io.ragstone.core.model.ChatModels;
import io.ragstone.core.model.TokenCounter;
import io.ragstone.core.model.embedding.QuestionEmbedders;
import io.ragstone.core.tenant.TenantStore;
import io.ragstone.core.trace.Traces;
import io.ragstone.core.watch.Watchers;
import io.ragstone.core.wiki.vote.WikiVote;
import io.ragstone.surfaces.baiyuan.ask.AskPulse;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Makes the way that questions go, and the talks that they belong to. */
@Singleton
class AskWiring {
    private static final long MOST_STATES = 2000;

    @Produces
    @Singleton
    AskSettingsService settings(
            AskSettingsStore store, RagstoneConfig config, AuditTrail audit, Transactions transactions) {
        return new AskSettingsService(store, usual(config.ask()), audit, transactions);
    }

    private static AskSettings usual(AnswerSettings.Ask ask) {
        AnswerSettings.Ask.Steps steps = ask.steps();
        AskSettings built = AskSettings.DEFAULT;
        return new AskSettings(
                new Steps(
                        steps.intent(),
                        steps.intentModel(),
                        steps.answerCache(),
                        steps.semanticCache(),
                        steps.wiki(),
                        steps.retrieval(),
                        steps.generation(),
                        steps.rerank()),
                new Caching(ask.cacheLifetime().toSeconds(), ask.similarity()),
                new Talk(
                        ask.rounds(), ask.historyTokens(), ask.sessionLifetime().toSeconds()),
                new Handover(
                        built.handover().enabled(),
                        ask.handoffTimeout().toSeconds(),
                        built.handover().mirrorReplies(),
                        built.handover().keywords()),
                built.texts(),
                built.strictCitation());
    }

    @Produces
    @Singleton
    AnswerCache answers(RagstoneConfig config, Clock clock) {
        return new AnswerCache(config.ask().cachedCharacters(), clock);
    }

    @Produces
    @Singleton
    SemanticCache meaningful(Clock clock) {
        return new SemanticCache(MOST_STATES, clock);
    }

    @Produces
    @Singleton
    Meanings meanings(QuestionEmbedders embedders) {
        return new Meanings(embedders);
    }

    @Produces
    @Singleton
    Modes modes(Clock clock, CommonTrouble trouble) {
        return new Modes(clock, trouble);
    }

    @Produces
    @Singleton
    TurnKeeper turns(
            AskSessionStore sessions,
            ConversationStore conversations,
            AskLog log,
            Transactions transactions,
            RagstoneConfig config,
            Clock clock) {
        return new TurnKeeper(
                sessions, conversations, log, transactions, config.ask().keepQuestions(), clock);
    }

    @Produces
    @Singleton
    AskSessions sessions(
            AskSessionStore store,
            ConversationStore conversations,
            TurnKeeper keeper,
            TokenCounter tokens,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        return new AskSessions(store, conversations, keeper, tokens, transactions, ids, clock);
    }

    @Produces
    @Singleton
    HandoverService handovers(
            AskSessions sessions,
            AskSessionStore store,
            ConversationStore conversations,
            AskLog log,
            AskSettingsService settings,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        return new HandoverService(sessions, store, conversations, log, settings, transactions, ids, clock);
    }

    @Produces
    @Singleton
    Inquiries inquiries(
            AskSettingsService settings,
            KnowledgeStates states,
            WikiVote wiki,
            KnowledgeBaseStore bases,
            AskSessions sessions,
            Ids ids,
            Clock clock) {
        return new Inquiries(settings, states, wiki, bases, sessions, ids, clock);
    }

    @Produces
    @Singleton
    Afterwards afterwards(
            AnswerCache answers,
            SemanticCache meaningful,
            Meanings meanings,
            Modes modes,
            AskSessions sessions,
            AskSessionStore store,
            Clock clock) {
        return new Afterwards(answers, meaningful, meanings, modes, sessions, store, clock);
    }

    @Produces
    @Singleton
    WikiStep wikiStep(WikiVote votes, AnswerModels models, TokenCounter tokens, Modes modes, Evidence evidence) {
        return new WikiStep(votes, new PageSummary(models, tokens, modes), evidence);
    }

    @Produces
    @Singleton
    Evidence evidence(OriginStore origins, ChunkStore chunks) {
        return new Evidence(origins, chunks);
    }

    @Produces
    @Singleton
    RerankerChoice reranking(TenantStore tenants) {
        return new RerankerChoice(tenants);
    }

    @Produces
    @Singleton
    ModelTasks tasks(AskSettingsService settings, RerankerChoice reranking, ChatModels models) {
        return new ModelTasks(settings, reranking, models);
    }

    @Produces
    @Singleton
    RetrievalStep retrieval(
            AnswerModels models,
            PassageSearch passages,
            TokenCounter tokens,
            Traces traces,
            RerankerChoice reranking,
            Evidence evidence,
            Modes modes) {
        AnswerService answers = new AnswerService(models, passages.acrossModels(), tokens, traces);
        return new RetrievalStep(answers, new Speakers(reranking), evidence, modes);
    }

    @Produces
    @Singleton
    AskService asking(
            Inquiries inquiries,
            AnswerModels models,
            TokenCounter tokens,
            AnswerCache answers,
            SemanticCache meaningful,
            Meanings meanings,
            WikiStep wiki,
            RetrievalStep retrieval,
            Afterwards afterwards,
            Watchers watchers,
            Clock clock) {
        List<Step> steps = List.of(
                new AnswerCacheStep(answers, watchers),
                new SemanticCacheStep(meaningful, meanings, watchers),
                wiki,
                retrieval);
        return new AskService(
                inquiries, new Intents(models, tokens), new HandoverStep(), steps, afterwards, watchers, clock);
    }

    @Produces
    @Singleton
    AskPulse pulse(RagstoneConfig config) {
        return new AskPulse(config.ask().ping());
    }
}
