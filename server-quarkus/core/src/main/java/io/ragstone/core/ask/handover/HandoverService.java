package io.ragstone.core.ask.handover;

import static io.ragstone.core.ask.session.HandoverState.AGENT_ACTIVE;
import static io.ragstone.core.ask.session.HandoverState.AI_ACTIVE;
import static io.ragstone.core.ask.session.HandoverState.ENDED;
import static io.ragstone.core.ask.session.HandoverState.PENDING_HANDOFF;

import io.ragstone.core.ask.session.AskLog;
import io.ragstone.core.ask.session.AskSession;
import io.ragstone.core.ask.session.AskSessionStore;
import io.ragstone.core.ask.session.AskSessions;
import io.ragstone.core.ask.session.HandoverState;
import io.ragstone.core.ask.settings.AskSettingsService;
import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.conversation.ConversationStore;
import io.ragstone.core.conversation.Message;
import io.ragstone.core.conversation.Message.Speaker;
import io.ragstone.core.conversation.Message.State;
import io.ragstone.core.conversation.citation.Reference;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.model.ChatModel.Usage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Hands talks over to people and back; whatever the state of a talk does not allow is a conflict. */
public final class HandoverService {
    private final AskSessions sessions;
    private final AskSessionStore store;
    private final ConversationStore conversations;
    private final AskLog log;
    private final AskSettingsService settings;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    public HandoverService(
            AskSessions sessions,
            AskSessionStore store,
            ConversationStore conversations,
            AskLog log,
            AskSettingsService settings,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.sessions = sessions;
        this.store = store;
        this.conversations = conversations;
        this.log = log;
        this.settings = settings;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** A talk with what somebody has to know of it. */
    public record Described(AskSession session, Summary summary) {}

    public Described describe(CallContext call, UUID conversationId) {
        return described(session(call, conversationId));
    }

    /** All that was said, oldest first. */
    public List<Message> messages(CallContext call, UUID conversationId) {
        return sessions.messages(session(call, conversationId));
    }

    public Described request(CallContext call, UUID conversationId, @Nullable String reason) {
        String why = reason == null || reason.isBlank() ? "requested" : reason.strip();
        return move(call, conversationId, "call a person into", List.of(AI_ACTIVE), one -> one.pending(why, now()));
    }

    public Described claim(CallContext call, UUID conversationId, String agent) {
        return move(call, conversationId, "take over", List.of(PENDING_HANDOFF), one -> one.claimedBy(agent, now()));
    }

    public Described cancel(CallContext call, UUID conversationId) {
        return move(
                call,
                conversationId,
                "take back the call for a person in",
                List.of(PENDING_HANDOFF),
                one -> one.in(AI_ACTIVE, now()));
    }

    public Described resume(CallContext call, UUID conversationId) {
        return move(call, conversationId, "give back", List.of(AGENT_ACTIVE), one -> one.in(AI_ACTIVE, now()));
    }

    public Described end(CallContext call, UUID conversationId) {
        return move(call, conversationId, "end", List.of(AI_ACTIVE, AGENT_ACTIVE), one -> one.in(ENDED, now()));
    }

    /** What the person says who took over. */
    public Message reply(CallContext call, UUID conversationId, String agent, String text) {
        AskSession session = session(call, conversationId);
        require(session, "speak as a person in", List.of(AGENT_ACTIVE));
        if (!agent.equalsIgnoreCase(session.agent())) {
            throw CoreException.conflict("This conversation was taken over by " + session.agent()
                    + ": only they can reply until it is given back.");
        }
        Message message = message(session, agent, text);
        return transactions.call(() -> {
            move(session, session);
            conversations.append(message);
            store.touch(session.tenantId(), session.conversationId(), message.createdAt(), session.doubts());
            return message;
        });
    }

    private Message message(AskSession session, String agent, String text) {
        return new Message(
                ids.next(),
                session.tenantId(),
                session.conversationId(),
                Speaker.ASSISTANT,
                text,
                "",
                Reference.NONE,
                State.COMPLETE,
                Usage.NONE,
                now(),
                AskSessions.PERSON + agent,
                null);
    }

    /** It is looked up before the transaction begins: what waits to be kept is kept in one of its own. */
    private Described move(
            CallContext call,
            UUID conversationId,
            String what,
            List<HandoverState> from,
            UnaryOperator<AskSession> change) {
        AskSession stored = stored(call, conversationId);
        AskSession before = at(call, stored);
        require(before, what, from);
        AskSession after = change.apply(before);
        transactions.run(() -> move(stored, after));
        return described(after);
    }

    private void move(AskSession before, AskSession after) {
        if (!store.move(before, after)) {
            throw CoreException.conflict("Somebody else has just changed this conversation. Look at it again.");
        }
    }

    private static void require(AskSession session, String what, List<HandoverState> from) {
        if (!from.contains(session.state())) {
            throw CoreException.conflict("You cannot " + what + " a conversation that is "
                    + session.state().label() + "; it has to be "
                    + String.join(
                            " or ", from.stream().map(HandoverState::label).toList()) + ".");
        }
    }

    private AskSession session(CallContext call, UUID conversationId) {
        return at(call, stored(call, conversationId));
    }

    private AskSession at(CallContext call, AskSession stored) {
        return stored.at(now(), settings.of(call.tenantId()).handover().timeout());
    }

    private AskSession stored(CallContext call, UUID conversationId) {
        return sessions.stored(call.tenantId(), conversationId.toString())
                .filter(session -> session.conversationId().equals(conversationId))
                .orElseThrow(() -> CoreException.notFound("There is no such conversation."));
    }

    private Described described(AskSession session) {
        return new Described(
                session,
                new SummaryWriter(log.of(session.tenantId(), session.conversationId()), session.reason()).write());
    }

    private Instant now() {
        return clock.instant();
    }
}
