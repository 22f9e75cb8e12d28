package io.ragstone.core.conversation;

import io.ragstone.core.call.Transactions;
import io.ragstone.core.conversation.ConversationStore.Filter;
import io.ragstone.core.conversation.Message.Rating;
import io.ragstone.core.conversation.Message.Speaker;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Conversations that were begun: found, listed with all that was said, renamed and removed. */
public final class ConversationArchive {
    private final ConversationStore conversations;
    private final Transactions transactions;
    private final Clock clock;

    public ConversationArchive(ConversationStore conversations, Transactions transactions, Clock clock) {
        this.conversations = conversations;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A conversation with what was said in it, in order. */
    public record Told(Conversation conversation, List<Message> messages) {
        public Told {
            messages = List.copyOf(messages);
        }
    }

    /** Whoever the conversation is with, as long as it is the tenant's. */
    public Optional<Conversation> find(UUID tenantId, UUID id) {
        return conversations.find(tenantId, id);
    }

    public Optional<Conversation> find(Assistant assistant, UUID id) {
        return conversations
                .find(assistant.tenantId(), id)
                .filter(conversation -> conversation.assistantId().equals(assistant.id()));
    }

    public Told tell(Conversation conversation) {
        return told(conversation, messages(conversation.tenantId(), List.of(conversation)));
    }

    public Paged<Told> list(Assistant assistant, Filter filter, Order order, PageRequest page) {
        Paged<Conversation> found = conversations.list(assistant.tenantId(), assistant.id(), filter, order, page);
        Map<UUID, List<Message>> said = messages(assistant.tenantId(), found.items());
        return found.map(conversation -> told(conversation, said));
    }

    public Conversation rename(Conversation conversation, String name) {
        if (name.isBlank()) {
            throw CoreException.invalid("A conversation needs a name.");
        }
        Conversation renamed = conversation.named(name, clock.instant());
        transactions.run(() -> conversations.update(renamed));
        return renamed;
    }

    /** Keeps what somebody thought of an answer. */
    public void rate(Conversation conversation, UUID answerId, Rating rating) {
        transactions.run(() -> conversations.rate(conversation.tenantId(), answerId, rating));
    }

    /** Takes a question back, and its answer with it. */
    public void forget(Conversation conversation, UUID questionId) {
        List<Message> said = tell(conversation).messages();
        List<UUID> doomed = new ArrayList<>();
        for (Message message : said) {
            if (message.id().equals(questionId) || !doomed.isEmpty() && message.speaker() == Speaker.ASSISTANT) {
                doomed.add(message.id());
            } else if (!doomed.isEmpty()) {
                break;
            }
        }
        transactions.run(() -> conversations.forget(conversation.tenantId(), conversation.id(), doomed));
    }

    /** Removes conversations with all that was said in them; which of them there were. */
    public List<UUID> delete(Assistant assistant, Collection<UUID> doomed) {
        return transactions.call(() -> {
            List<UUID> there = doomed.stream()
                    .distinct()
                    .filter(id -> find(assistant, id).isPresent())
                    .toList();
            conversations.delete(assistant.tenantId(), there);
            return there;
        });
    }

    /** Removes the tenant's conversations, whoever they are with. */
    public void delete(UUID tenantId, Collection<UUID> doomed) {
        transactions.run(() -> conversations.delete(tenantId, doomed));
    }

    public void deleteAll(Assistant assistant) {
        transactions.run(() ->
                conversations.delete(assistant.tenantId(), conversations.ids(assistant.tenantId(), assistant.id())));
    }

    private Map<UUID, List<Message>> messages(UUID tenantId, List<Conversation> of) {
        return conversations.messages(
                tenantId, of.stream().map(Conversation::id).toList());
    }

    private static Told told(Conversation conversation, Map<UUID, List<Message>> said) {
        return new Told(conversation, said.getOrDefault(conversation.id(), List.of()));
    }
}
