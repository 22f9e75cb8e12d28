package io.ragstone.app.answer;

import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.conversation.AssistantRules;
import io.ragstone.core.conversation.AssistantService;
import io.ragstone.core.conversation.AssistantStore;
import io.ragstone.core.conversation.ConversationArchive;
import io.ragstone.core.conversation.ConversationStore;
import io.ragstone.core.conversation.answer.AnswerModels;
import io.ragstone.core.conversation.answer.AnswerService;
import io.ragstone.core.conversation.answer.ConversationService;
import io.ragstone.core.conversation.answer.PassageSearch;
import io.ragstone.core.conversation.answer.RelatedQuestions;
import io.ragstone.core.conversation.answer.TenantAnswerModels;
import io.ragstone.core.conversation.extractive.ExtractiveChat;
import io.ragstone.core.conversation.outline.MindMaps;
import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import io.ragstone.core.model.Embedders;
import io.ragstone.core.model.TokenCounter;
import io.ragstone.core.model.provider.ModelAccess;
import io.ragstone.core.model.remote.ModelClients;
import io.ragstone.core.model.remote.ModelEndpoints;
import io.ragstone.core.model.watched.ModelWatch;
import io.ragstone.core.search.QuestionRewriting;
import io.ragstone.core.search.SearchService;
import io.ragstone.core.tenant.TenantStore;
import io.ragstone.core.trace.Traces;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes what answers questions, and what remembers them. */
@Singleton
class AnswerWiring {
    @Produces
    @Singleton
    AnswerModels answerModels(
            TenantStore tenants, ModelAccess access, ModelEndpoints endpoints, ModelClients clients, ModelWatch watch) {
        AnswerModels chosen = new TenantAnswerModels(tenants, access, endpoints, clients, new ExtractiveChat());
        return (tenantId, model) -> watch.chat(tenantId, chosen.get(tenantId, model));
    }

    @Produces
    @Singleton
    AssistantService assistants(
            AssistantStore assistants,
            ConversationStore conversations,
            KnowledgeBaseStore bases,
            ModelAccess models,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        AssistantRules rules = new AssistantRules(assistants, bases, models);
        return new AssistantService(assistants, conversations, rules, transactions, ids, clock);
    }

    @Produces
    @Singleton
    ConversationArchive archive(ConversationStore store, Transactions transactions, Clock clock) {
        return new ConversationArchive(store, transactions, clock);
    }

    @Produces
    @Singleton
    AnswerService answers(AnswerModels models, PassageSearch search, TokenCounter tokens, Traces traces) {
        return new AnswerService(models, search, tokens, traces);
    }

    @Produces
    @Singleton
    PassageSearch passageSearch(
            KnowledgeBaseStore bases,
            DocumentStore documents,
            SearchService search,
            QuestionRewriting rewriting,
            Embedders embedders) {
        return new PassageSearch(bases, documents, search, rewriting, embedders);
    }

    @Produces
    @Singleton
    MindMaps mindMaps(AnswerModels models, PassageSearch search, TokenCounter tokens) {
        return new MindMaps(models, search, tokens);
    }

    @Produces
    @Singleton
    RelatedQuestions relatedQuestions(AnswerModels models) {
        return new RelatedQuestions(models);
    }

    @Produces
    @Singleton
    ConversationService conversations(
            ConversationStore store, AnswerService answers, Transactions transactions, Ids ids, Clock clock) {
        return new ConversationService(store, answers, transactions, ids, clock);
    }
}
