package io.ragstone.core.conversation;

import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Assistants in memory. */
public final class FakeAssistantStore implements AssistantStore {
    private final Map<UUID, Assistant> assistants = new LinkedHashMap<>();

    @Override
    public synchronized void insert(Assistant assistant) {
        assistants.put(assistant.id(), assistant);
    }

    @Override
    public synchronized void update(Assistant changed) {
        find(changed.tenantId(), changed.id()).ifPresent(before -> assistants.put(changed.id(), changed));
    }

    @Override
    public synchronized Optional<Assistant> find(UUID tenantId, UUID id) {
        return of(tenantId).filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public synchronized Set<String> namesInUse(UUID tenantId, Collection<String> among) {
        return of(tenantId)
                .map(Assistant::name)
                .filter(name -> among.stream().anyMatch(asked -> lower(asked).equals(lower(name))))
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized Paged<Assistant> list(UUID tenantId, Filter filter, Order order, PageRequest page) {
        List<Assistant> found = of(tenantId)
                .filter(one -> filter.id() == null || one.id().equals(filter.id()))
                .filter(one -> filter.name() == null || lower(one.name()).equals(lower(filter.name())))
                .filter(one -> filter.keywords() == null || lower(one.name()).contains(lower(filter.keywords())))
                .sorted(by(order))
                .toList();
        return new Paged<>(
                found.stream().skip(page.offset()).limit(page.limit()).toList(), found.size());
    }

    @Override
    public synchronized List<UUID> ids(UUID tenantId) {
        return of(tenantId).map(Assistant::id).toList();
    }

    @Override
    public synchronized void delete(UUID tenantId, Collection<UUID> ids) {
        assistants.values().removeIf(one -> one.tenantId().equals(tenantId) && ids.contains(one.id()));
    }

    private Stream<Assistant> of(UUID tenantId) {
        return assistants.values().stream().filter(one -> one.tenantId().equals(tenantId));
    }

    private static Comparator<Assistant> by(Order order) {
        Comparator<Assistant> first = switch (order.by()) {
            case CREATED -> Comparator.comparing(Assistant::createdAt);
            case UPDATED -> Comparator.comparing(Assistant::updatedAt);
            case NAME -> Comparator.comparing(one -> lower(one.name()));
        };
        Comparator<Assistant> whole = first.thenComparing(one -> one.id().timestamp());
        return order.descending() ? whole.reversed() : whole;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
