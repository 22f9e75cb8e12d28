package io.ragstone.core.ingest.history;

import io.ragstone.core.document.DocumentFilter;
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
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Past runs in memory. */
public final class FakePastRunStore implements PastRunStore {
    private static final Comparator<PastRun> BY_AGE =
            Comparator.comparing(run -> run.id().timestamp());

    private final Map<UUID, PastRun> runs = new LinkedHashMap<>();

    @Override
    public synchronized void add(PastRun run) {
        runs.put(run.id(), run);
    }

    @Override
    public synchronized void trim(UUID tenantId, UUID knowledgeBaseId, int most) {
        of(tenantId, knowledgeBaseId)
                .sorted(BY_AGE.reversed())
                .skip(most)
                .toList()
                .forEach(run -> runs.remove(run.id()));
    }

    @Override
    public synchronized Paged<PastRun> list(
            UUID tenantId, UUID knowledgeBaseId, PastRunFilter filter, Order order, PageRequest page) {
        Comparator<PastRun> first = order.by() == Order.Field.NAME
                ? Comparator.comparing(run -> lower(run.name()))
                : Comparator.comparing(PastRun::endedAt);
        Comparator<PastRun> ascending = first.thenComparing(BY_AGE);
        List<PastRun> found = of(tenantId, knowledgeBaseId)
                .filter(run -> shows(filter, run))
                .sorted(order.descending() ? ascending.reversed() : ascending)
                .toList();
        return new Paged<>(
                found.stream().skip(page.offset()).limit(page.limit()).toList(), found.size());
    }

    private static boolean shows(PastRunFilter filter, PastRun run) {
        return filter.ofDocuments() == (run.documentId() != null)
                && (filter.keywords() == null || lower(run.name()).contains(lower(filter.keywords())))
                && (filter.outcomes().isEmpty() || filter.outcomes().contains(run.outcome()))
                && (filter.suffixes().isEmpty() || filter.suffixes().contains(run.suffix()))
                && isOf(filter.kinds(), run);
    }

    private static boolean isOf(DocumentFilter.@Nullable Kinds kinds, PastRun run) {
        return kinds == null
                || kinds.suffixes().contains(run.suffix())
                || kinds.sources().contains(run.source());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public synchronized Optional<PastRun> find(UUID tenantId, UUID id) {
        return Optional.ofNullable(runs.get(id)).filter(run -> run.tenantId().equals(tenantId));
    }

    @Override
    public synchronized void delete(UUID tenantId, UUID knowledgeBaseId, Collection<UUID> ids) {
        of(tenantId, knowledgeBaseId)
                .filter(run -> ids.contains(run.id()))
                .toList()
                .forEach(run -> runs.remove(run.id()));
    }

    /** All of them, in the order in which they ended. */
    public synchronized List<PastRun> all() {
        return List.copyOf(runs.values());
    }

    private Stream<PastRun> of(UUID tenantId, UUID knowledgeBaseId) {
        return runs.values().stream()
                .filter(run ->
                        run.tenantId().equals(tenantId) && run.knowledgeBaseId().equals(knowledgeBaseId));
    }
}
