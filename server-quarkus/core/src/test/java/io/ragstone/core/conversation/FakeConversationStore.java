package io.ragstone.core.conversation;

import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Conversations in memory. */
public final class FakeConversationStore implements ConversationStore {
    private final Map<UUID, Conversation> conversations = new LinkedHashMap<>();
    private final List<Message> messages = new ArrayList<>();

    @Override
    public synchronized void insert(Conversation conversation) {
        conversations.put(conversation.id(), conversation);
    }

    @Override
    public synchronized boolean isTaken(UUID id) {
        return conversations.containsKey(id);
    }

    @Override
    public synchronized void update(Conversation changed) {
        find(changed.tenantId(), changed.id()).ifPresent(before -> conversations.put(changed.id(), changed));
    }

    @Override
    public synchronized Optional<Conversation> find(UUID tenantId, UUID id) {
        return of(tenantId).filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public synchronized Paged<Conversation> list(
            UUID tenantId, UUID assistantId, Filter filter, Order order, PageRequest page) {
        List<Conversation> found = of(tenantId)
                .filter(one -> one.assistantId().equals(assistantId))
                .filter(one -> filter.id() == null || one.id().equals(filter.id()))
                .filter(one -> filter.name() == null || lower(one.name()).equals(lower(filter.name())))
                .filter(one -> filter.userId() == null || filter.userId().equals(one.userId()))
                .sorted(by(order))
                .toList();
        return new Paged<>(
                found.stream().skip(page.offset()).limit(page.limit()).toList(), found.size());
    }

    @Override
    public synchronized List<UUID> ids(UUID tenantId, UUID assistantId) {
        return of(tenantId)
                .filter(one -> one.assistantId().equals(assistantId))
                .map(Conversation::id)
                .toList();
    }

    @Override
    public synchronized void append(Message message) {
        find(message.tenantId(), message.conversationId()).ifPresent(conversation -> {
            messages.add(message);
            update(conversation.named(conversation.name(), message.createdAt()));
        });
    }

    @Override
    public synchronized Map<UUID, List<Message>> messages(UUID tenantId, Collection<UUID> conversationIds) {
        Map<UUID, List<Message>> said = new LinkedHashMap<>();
        of(tenantId)
                .map(Conversation::id)
                .filter(conversationIds::contains)
                .forEach(id -> said.put(
                        id,
                        messages.stream()
                                .filter(message -> message.conversationId().equals(id))
                                .toList()));
        return said;
    }

    @Override
    public synchronized void rate(UUID tenantId, UUID messageId, Message.@Nullable Rating rating) {
        messages.replaceAll(
                message -> message.tenantId().equals(tenantId) && message.id().equals(messageId)
                        ? rated(message, rating)
                        : message);
    }

    @Override
    public synchronized void forget(UUID tenantId, UUID conversationId, Collection<UUID> messageIds) {
        messages.removeIf(message -> message.tenantId().equals(tenantId)
                && message.conversationId().equals(conversationId)
                && messageIds.contains(message.id()));
    }

    @Override
    public synchronized void delete(UUID tenantId, Collection<UUID> ids) {
        messages.removeIf(message -> message.tenantId().equals(tenantId) && ids.contains(message.conversationId()));
        conversations.values().removeIf(one -> one.tenantId().equals(tenantId) && ids.contains(one.id()));
    }

    private static Message rated(Message message, Message.@Nullable Rating rating) {
        return new Message(
                message.id(),
                message.tenantId(),
                message.conversationId(),
                message.speaker(),
                message.text(),
                message.thinking(),
                message.reference(),
                message.state(),
                message.usage(),
                message.createdAt(),
                message.label(),
                rating);
    }

    private Stream<Conversation> of(UUID tenantId) {
        return conversations.values().stream().filter(one -> one.tenantId().equals(tenantId));
    }

    private static Comparator<Conversation> by(Order order) {
        Comparator<Conversation> first = switch (order.by()) {
            case CREATED -> Comparator.comparing(Conversation::createdAt);
            case UPDATED -> Comparator.comparing(Conversation::updatedAt);
            case NAME -> Comparator.comparing(one -> lower(one.name()));
        };
        Comparator<Conversation> whole =
                first.thenComparing(one -> one.id().version() == 1 ? one.id().timestamp() : 0);
        return order.descending() ? whole.reversed() : whole;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
