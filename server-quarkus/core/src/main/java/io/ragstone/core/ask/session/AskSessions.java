package io.ragstone.core.ask.session;

import io.ragstone.core.ask.settings.AskSettings;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.conversation.Conversation;
import io.ragstone.core.conversation.ConversationStore;
import io.ragstone.core.conversation.Message;
import io.ragstone.core.conversation.Message.Speaker;
import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.model.ChatMessage.Role;
import io.ragstone.core.model.TokenCounter;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Begins talks, goes on with them, and knows what was said. */
public final class AskSessions {
    /** What marks a message of a person who took over; the agent's address comes behind it. */
    public static final String PERSON = "agent:";

    private final AskSessionStore store;
    private final ConversationStore conversations;
    private final TurnKeeper keeper;
    private final TokenCounter tokens;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    public AskSessions(
            AskSessionStore store,
            ConversationStore conversations,
            TurnKeeper keeper,
            TokenCounter tokens,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.conversations = conversations;
        this.keeper = keeper;
        this.tokens = tokens;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A talk, and whether it begins now.
     *
     * @param unkept whether the database does not know it yet
     */
    public record Opened(AskSession session, boolean unkept) {}

    /** @param name null for a single question */
    public Opened open(UUID tenantId, @Nullable String name, AskSettings settings) {
        Instant now = clock.instant();
        if (name == null) {
            UUID id = ids.next();
            return new Opened(AskSession.begun(id, tenantId, id.toString(), now), true);
        }
        return stored(tenantId, name)
                .map(session -> settled(session, settings, now))
                .filter(session -> !session.isOver() && !isForgotten(session, settings, now))
                .map(session -> new Opened(session, false))
                .orElseGet(() -> new Opened(begin(tenantId, name, settings, now), false));
    }

    /** What time has made of it is written down, before something else is made of that. */
    private AskSession settled(AskSession session, AskSettings settings, Instant now) {
        AskSession there = session.at(now, settings.handover().timeout());
        if (there.state() != session.state()) {
            store.move(session, there);
        }
        return there;
    }

    /** By its name or its conversation's id, as it was left, whatever time passed since. */
    public Optional<AskSession> stored(UUID tenantId, String name) {
        Optional<AskSession> found = store.find(tenantId, name);
        if (found.isPresent()) {
            return found;
        }
        keeper.flush();
        return store.find(tenantId, name);
    }

    private static boolean isForgotten(AskSession session, AskSettings settings, Instant now) {
        return session.state() == HandoverState.AI_ACTIVE
                && now.isAfter(session.lastAt().plus(settings.talk().lifetime()));
    }

    /** Of two that begin one talk at the same time, one goes on with the other's. */
    private AskSession begin(UUID tenantId, String name, AskSettings settings, Instant now) {
        return transactions.call(() -> {
            store.find(tenantId, name)
                    .map(session -> session.at(now, settings.handover().timeout()))
                    .filter(session -> session.isOver() || isForgotten(session, settings, now))
                    .ifPresent(session -> store.retire(tenantId, session.conversationId()));
            AskSession begun = AskSession.begun(ids.next(), tenantId, name, now);
            if (store.insert(begun)) {
                conversations.insert(
                        new Conversation(begun.conversationId(), tenantId, tenantId, name, name, false, now, now));
                return begun;
            }
            return store.find(tenantId, name).orElse(begun);
        });
    }

    /** The latest rounds, oldest first, as far as they may be kept in mind. */
    public List<ChatMessage> history(AskSession session, AskSettings settings) {
        List<Message> said = messages(session);
        int rounds = 2 * settings.talk().rounds();
        int left = settings.talk().tokens();
        Deque<ChatMessage> history = new ArrayDeque<>();
        for (int i = said.size() - 1; i >= 0 && history.size() < rounds; i--) {
            Message message = said.get(i);
            if (message.text().isBlank()
                    || isPerson(message) && !settings.handover().mirrorReplies()) {
                continue;
            }
            left -= tokens.count(message.text());
            if (left < 0) {
                break;
            }
            history.addFirst(
                    new ChatMessage(message.speaker() == Speaker.USER ? Role.USER : Role.ASSISTANT, message.text()));
        }
        return List.copyOf(history);
    }

    public static boolean isPerson(Message message) {
        String label = message.label();
        return label != null && label.startsWith(PERSON);
    }

    /** All that was said, oldest first. */
    public List<Message> messages(AskSession session) {
        UUID id = session.conversationId();
        return conversations.messages(session.tenantId(), List.of(id)).getOrDefault(id, List.of());
    }

    public void keep(Turn turn) {
        if (turn.fresh()) {
            keeper.keepSoon(turn);
        } else {
            keeper.keep(turn);
        }
    }
}
