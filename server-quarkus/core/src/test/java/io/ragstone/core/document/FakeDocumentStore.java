package io.ragstone.core.document;

import io.ragstone.core.knowledge.KnowledgeBaseStats;
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
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Documents in memory. */
public final class FakeDocumentStore implements DocumentStore {
    private final Map<UUID, Document> documents = new LinkedHashMap<>();

    @Override
    public synchronized void insert(Document document) {
        documents.put(document.id(), document);
    }

    @Override
    public synchronized void update(Document changed) {
        change(changed.tenantId(), changed.id(), before -> DocumentCopies.changedByUser(before, changed));
    }

    @Override
    public synchronized Optional<Document> find(UUID tenantId, UUID id) {
        return Optional.ofNullable(documents.get(id))
                .filter(document -> document.tenantId().equals(tenantId));
    }

    @Override
    public synchronized List<Document> findAll(UUID tenantId, UUID knowledgeBaseId, Collection<UUID> ids) {
        return of(tenantId, knowledgeBaseId)
                .filter(document -> ids.contains(document.id()))
                .toList();
    }

    @Override
    public synchronized Set<String> namesInUse(UUID tenantId, UUID knowledgeBaseId, Collection<String> among) {
        return of(tenantId, knowledgeBaseId)
                .map(Document::name)
                .filter(name -> among.stream().anyMatch(asked -> lower(asked).equals(lower(name))))
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized Map<UUID, String> namesOf(UUID tenantId, Collection<UUID> ids) {
        return documents.values().stream()
                .filter(document -> document.tenantId().equals(tenantId) && ids.contains(document.id()))
                .collect(Collectors.toMap(Document::id, Document::name));
    }

    @Override
    public synchronized List<UUID> ids(UUID tenantId, UUID knowledgeBaseId) {
        return of(tenantId, knowledgeBaseId).map(Document::id).toList();
    }

    @Override
    public synchronized Paged<Document> list(
            UUID tenantId, UUID knowledgeBaseId, DocumentFilter filter, Order order, PageRequest page) {
        List<Document> found = of(tenantId, knowledgeBaseId)
                .filter(document -> shows(filter, document))
                .sorted(by(order))
                .toList();
        List<Document> shown =
                found.stream().skip(page.offset()).limit(page.limit()).toList();
        return new Paged<>(shown, found.size());
    }

    @Override
    public synchronized Paged<Document> list(UUID tenantId, DocumentQuery query, PageRequest page) {
        List<Document> found = documents.values().stream()
                .filter(document -> document.tenantId().equals(tenantId))
                .filter(document -> isAnyOr(query.knowledgeBaseId(), document.knowledgeBaseId()))
                .filter(document -> isAnyOr(query.stage(), ParseStage.of(document)))
                .filter(document -> query.sources() == null
                        || query.sources().labels().contains(document.source())
                                != query.sources().others())
                .filter(document ->
                        query.keywords() == null || lower(document.name()).contains(lower(query.keywords())))
                .sorted(by(Order.NEWEST_FIRST))
                .toList();
        return new Paged<>(
                found.stream().skip(page.offset()).limit(page.limit()).toList(), found.size());
    }

    @Override
    public synchronized void setSize(UUID tenantId, UUID id, long bytes) {
        change(tenantId, id, before -> DocumentCopies.withSize(before, bytes));
    }

    @Override
    public synchronized DocumentFacets facets(UUID tenantId, UUID knowledgeBaseId, DocumentFilter filter) {
        List<Document> shown = of(tenantId, knowledgeBaseId)
                .filter(document -> shows(filter, document))
                .toList();
        return new DocumentFacets(
                shown.size(),
                shown.stream().collect(Collectors.groupingBy(Document::suffix, Collectors.counting())),
                shown.stream()
                        .collect(Collectors.groupingBy(
                                document -> document.parsing().state(), Collectors.counting())));
    }

    @Override
    public synchronized Map<UUID, Map<String, Object>> metadata(UUID tenantId, Collection<UUID> knowledgeBaseIds) {
        return knowledgeBaseIds.stream()
                .distinct()
                .flatMap(base -> of(tenantId, base))
                .collect(Collectors.toMap(Document::id, Document::metadata));
    }

    @Override
    public synchronized void setParsing(UUID tenantId, UUID id, ParseStatus status) {
        change(tenantId, id, before -> DocumentCopies.withParsing(before, status));
    }

    @Override
    public synchronized void setLive(UUID tenantId, UUID id, int generation, long chunks, long tokens) {
        change(tenantId, id, before -> DocumentCopies.withCounts(before, generation, chunks, tokens));
    }

    @Override
    public synchronized void addCounts(UUID tenantId, UUID id, long chunks, long tokens) {
        change(
                tenantId,
                id,
                before -> DocumentCopies.withCounts(
                        before,
                        before.generation(),
                        Math.max(0, before.chunkCount() + chunks),
                        Math.max(0, before.tokenCount() + tokens)));
    }

    @Override
    public synchronized boolean markThumbnail(UUID tenantId, UUID id) {
        change(tenantId, id, DocumentCopies::withThumbnail);
        return find(tenantId, id).isPresent();
    }

    @Override
    public synchronized void delete(UUID tenantId, Collection<UUID> ids) {
        documents.values().removeIf(document -> document.tenantId().equals(tenantId) && ids.contains(document.id()));
    }

    /** What a knowledge base holds: the fake of that store asks. */
    public synchronized KnowledgeBaseStats stats(UUID tenantId, UUID knowledgeBaseId) {
        List<Document> held = of(tenantId, knowledgeBaseId).toList();
        return new KnowledgeBaseStats(
                held.size(),
                held.stream().mapToLong(Document::chunkCount).sum(),
                held.stream().mapToLong(Document::tokenCount).sum(),
                held.stream().mapToLong(Document::size).sum());
    }

    private void change(UUID tenantId, UUID id, UnaryOperator<Document> change) {
        find(tenantId, id).ifPresent(before -> documents.put(id, change.apply(before)));
    }

    private Stream<Document> of(UUID tenantId, UUID knowledgeBaseId) {
        return documents.values().stream()
                .filter(document -> document.tenantId().equals(tenantId)
                        && document.knowledgeBaseId().equals(knowledgeBaseId));
    }

    private static boolean shows(DocumentFilter filter, Document document) {
        return isAnyOr(filter.id(), document.id())
                && isAnyOr(filter.name(), document.name())
                && (filter.keywords() == null || lower(document.name()).contains(lower(filter.keywords())))
                && (filter.suffixes().isEmpty() || filter.suffixes().contains(document.suffix()))
                && (filter.states().isEmpty()
                        || filter.states().contains(document.parsing().state()))
                && isOf(filter.kinds(), document);
    }

    private static boolean isOf(DocumentFilter.@Nullable Kinds kinds, Document document) {
        return kinds == null
                || kinds.suffixes().contains(document.suffix())
                || kinds.sources().contains(document.source());
    }

    private static boolean isAnyOr(@Nullable Object wanted, Object actual) {
        return wanted == null || wanted.equals(actual);
    }

    private static Comparator<Document> by(Order order) {
        Comparator<Document> first = switch (order.by()) {
            case CREATED -> Comparator.comparing(Document::createdAt);
            case UPDATED -> Comparator.comparing(Document::updatedAt);
            case NAME -> Comparator.comparing(document -> lower(document.name()));
        };
        Comparator<Document> ascending =
                first.thenComparing(document -> document.id().timestamp());
        return order.descending() ? ascending.reversed() : ascending;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
