package io.ragstone.core.ask;

import io.ragstone.core.ask.cache.AnswerKey;
import io.ragstone.core.ask.cache.AnswerKey.Manner;
import io.ragstone.core.ask.cache.KnowledgeState;
import io.ragstone.core.ask.cache.KnowledgeStates;
import io.ragstone.core.ask.session.AskSessions;
import io.ragstone.core.ask.session.AskSessions.Opened;
import io.ragstone.core.ask.settings.AskSettings;
import io.ragstone.core.ask.settings.AskSettingsService;
import io.ragstone.core.ask.step.Inquiry;
import io.ragstone.core.ask.step.Question;
import io.ragstone.core.call.Ids;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.wiki.vote.WikiVote;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Finds out all that has to be known before a question is answered. The state of the knowledge is read first: an answer
 * that was made while something changed belongs to the state before, and is not found any more.
 */
public final class Inquiries {
    private final AskSettingsService settings;
    private final KnowledgeStates states;
    private final WikiVote wiki;
    private final KnowledgeBaseStore bases;
    private final AskSessions sessions;
    private final Ids ids;
    private final Clock clock;

    public Inquiries(
            AskSettingsService settings,
            KnowledgeStates states,
            WikiVote wiki,
            KnowledgeBaseStore bases,
            AskSessions sessions,
            Ids ids,
            Clock clock) {
        this.settings = settings;
        this.states = states;
        this.wiki = wiki;
        this.bases = bases;
        this.sessions = sessions;
        this.ids = ids;
        this.clock = clock;
    }

    Inquiry open(UUID tenantId, Question question) {
        long begun = System.nanoTime();
        if (question.text().isBlank()) {
            throw CoreException.invalid("The question is empty: ask something.");
        }
        AskSettings how = settings.of(tenantId);
        Instant now = clock.instant();
        KnowledgeState state = states.read(tenantId, question.knowledgeBaseId());
        if (question.knowledgeBaseId() != null && state.knowledgeBaseIds().isEmpty()) {
            throw CoreException.notFound("There is no such knowledge base.");
        }
        Opened opened = sessions.open(tenantId, question.session(), how);
        List<ChatMessage> history = opened.unkept() ? List.of() : sessions.history(opened.session(), how);
        return new Inquiry(
                tenantId,
                question,
                how,
                key(tenantId, question, how, state),
                question.temperature() == 0
                        && history.isEmpty()
                        && state.changedAt().isBefore(now),
                opened.session(),
                history,
                opened.unkept(),
                new Remembered(() -> bases.findAll(tenantId, state.knowledgeBaseIds())),
                ids.next(),
                ids.next(),
                begun);
    }

    private AnswerKey key(UUID tenantId, Question question, AskSettings how, KnowledgeState state) {
        List<UUID> asked = state.knowledgeBaseIds();
        long pages = how.steps().wiki() && !asked.isEmpty() ? wiki.revision(tenantId, asked) : 0;
        Manner manner = new Manner(question.maxTokens(), question.systemPrompt(), question.context(), how);
        return new AnswerKey(tenantId, asked, state.mark() + " pages " + pages, manner);
    }

    /** Reads once, and only when somebody wants to know. */
    private static final class Remembered implements Supplier<List<KnowledgeBase>> {
        private final Supplier<List<KnowledgeBase>> read;
        private List<KnowledgeBase> found = List.of();
        private boolean known;

        Remembered(Supplier<List<KnowledgeBase>> read) {
            this.read = read;
        }

        @Override
        public synchronized List<KnowledgeBase> get() {
            if (!known) {
                found = List.copyOf(read.get());
                known = true;
            }
            return found;
        }
    }
}
