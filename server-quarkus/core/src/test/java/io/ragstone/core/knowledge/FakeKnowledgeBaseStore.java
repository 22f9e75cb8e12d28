package io.ragstone.core.knowledge;

import io.ragstone.core.document.FakeDocumentStore;
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
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knowledge bases in memory, counting what is in the documents' store. */
public final class FakeKnowledgeBaseStore implements KnowledgeBaseStore {
    private final Map<UUID, KnowledgeBase> bases = new LinkedHashMap<>();
    private final FakeDocumentStore documents;

    public FakeKnowledgeBaseStore(FakeDocumentStore documents) {
        this.documents = documents;
    }

    @Override
    public synchronized void insert(KnowledgeBase base) {
        bases.put(base.id(), base);
    }

    @Override
    public synchronized void update(KnowledgeBase base) {
        bases.computeIfPresent(base.id(), (id, before) -> before.tenantId().equals(base.tenantId()) ? base : before);
    }

    @Override
    public synchronized Optional<KnowledgeBase> find(UUID tenantId, UUID id) {
        return of(tenantId).filter(base -> base.id().equals(id)).findFirst();
    }

    /** Does not keep anybody waiting. */
    @Override
    public synchronized Optional<KnowledgeBase> hold(UUID tenantId, UUID id) {
        return find(tenantId, id);
    }

    @Override
    public synchronized Optional<KnowledgeBase> holdPreferred(UUID tenantId) {
        return of(tenantId).filter(KnowledgeBase::preferred).findFirst();
    }

    @Override
    public synchronized List<KnowledgeBase> findAll(UUID tenantId, Collection<UUID> ids) {
        return of(tenantId).filter(base -> ids.contains(base.id())).toList();
    }

    @Override
    public synchronized Set<String> namesInUse(UUID tenantId, Collection<String> among) {
        return of(tenantId)
                .map(KnowledgeBase::name)
                .filter(name -> among.stream().anyMatch(asked -> lower(asked).equals(lower(name))))
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized Paged<KnowledgeBase> list(
            UUID tenantId, Collection<UUID> sharingTenants, KnowledgeBaseFilter filter, Order order, PageRequest page) {
        Predicate<KnowledgeBase> shared =
                base -> sharingTenants.contains(base.tenantId()) && base.permission() == KnowledgeBase.Permission.TEAM;
        List<KnowledgeBase> found = bases.values().stream()
                .filter(base -> base.tenantId().equals(tenantId) || shared.test(base))
                .filter(base -> shows(filter, base))
                .sorted(by(order))
                .toList();
        List<KnowledgeBase> shown =
                found.stream().skip(page.offset()).limit(page.limit()).toList();
        return new Paged<>(shown, found.size());
    }

    @Override
    public synchronized List<UUID> ids(UUID tenantId) {
        return of(tenantId).map(KnowledgeBase::id).toList();
    }

    @Override
    public synchronized Map<UUID, KnowledgeBaseStats> stats(UUID tenantId, Collection<UUID> ids) {
        return ids.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), id -> documents.stats(tenantId, id)));
    }

    @Override
    public synchronized void delete(UUID tenantId, Collection<UUID> ids) {
        bases.values().removeIf(base -> base.tenantId().equals(tenantId) && ids.contains(base.id()));
    }

    private Stream<KnowledgeBase> of(UUID tenantId) {
        return bases.values().stream().filter(base -> base.tenantId().equals(tenantId));
    }

    private static boolean shows(KnowledgeBaseFilter filter, KnowledgeBase base) {
        return (filter.id() == null || base.id().equals(filter.id()))
                && (filter.name() == null || lower(base.name()).equals(lower(filter.name())))
                && (filter.keywords() == null || lower(base.name()).contains(lower(filter.keywords())))
                && (filter.chunkMethod() == null || base.chunkMethod().equals(filter.chunkMethod()));
    }

    private static Comparator<KnowledgeBase> by(Order order) {
        Comparator<KnowledgeBase> first = switch (order.by()) {
            case CREATED -> Comparator.comparing(KnowledgeBase::createdAt);
            case UPDATED -> Comparator.comparing(KnowledgeBase::updatedAt);
            case NAME -> Comparator.comparing(base -> lower(base.name()));
        };
        Comparator<KnowledgeBase> ascending =
                first.thenComparing(base -> base.id().timestamp());
        return order.descending() ? ascending.reversed() : ascending;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
