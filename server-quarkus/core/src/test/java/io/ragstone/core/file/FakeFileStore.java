package io.ragstone.core.file;

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

/** Files and folders in memory. */
public final class FakeFileStore implements FileStore {
    private final Map<UUID, FileEntry> entries = new LinkedHashMap<>();

    @Override
    public synchronized void insert(FileEntry entry) {
        entries.put(entry.id(), entry);
    }

    @Override
    public synchronized void update(FileEntry changed) {
        find(changed.tenantId(), changed.id())
                .ifPresent(before -> entries.put(
                        before.id(),
                        new FileEntry(
                                before.id(),
                                before.tenantId(),
                                changed.parentId(),
                                before.createdBy(),
                                changed.name(),
                                before.kind(),
                                before.size(),
                                before.createdAt(),
                                changed.updatedAt())));
    }

    @Override
    public synchronized Optional<FileEntry> find(UUID tenantId, UUID id) {
        return Optional.ofNullable(entries.get(id))
                .filter(entry -> entry.tenantId().equals(tenantId));
    }

    @Override
    public synchronized Optional<FileEntry> root(UUID tenantId) {
        return entries.values().stream()
                .filter(entry -> entry.isRoot() && entry.tenantId().equals(tenantId))
                .findFirst();
    }

    /** Does not keep anybody waiting. */
    @Override
    public void hold(UUID tenantId) {}

    @Override
    public synchronized Set<String> namesInUse(UUID tenantId, UUID folderId, Collection<String> among) {
        return in(tenantId, List.of(folderId))
                .map(FileEntry::name)
                .filter(name -> among.stream().anyMatch(asked -> lower(asked).equals(lower(name))))
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized List<FileEntry> children(UUID tenantId, Collection<UUID> folderIds) {
        return in(tenantId, folderIds)
                .sorted(by(new Order(Order.Field.CREATED, false)))
                .toList();
    }

    @Override
    public synchronized List<FileEntry> folders(UUID tenantId, Collection<UUID> folderIds) {
        return children(tenantId, folderIds).stream()
                .filter(FileEntry::isFolder)
                .toList();
    }

    @Override
    public synchronized Map<UUID, Long> sizes(UUID tenantId, Collection<UUID> folderIds) {
        return in(tenantId, folderIds)
                .filter(entry -> !entry.isFolder())
                .collect(Collectors.groupingBy(FileEntry::parentId, Collectors.summingLong(FileEntry::size)));
    }

    @Override
    public synchronized Paged<FileEntry> list(
            UUID tenantId, UUID folderId, String keywords, Order order, PageRequest page) {
        List<FileEntry> found = in(tenantId, List.of(folderId))
                .filter(entry -> lower(entry.name()).contains(lower(keywords)))
                .sorted(by(order))
                .toList();
        return new Paged<>(
                found.stream().skip(page.offset()).limit(page.limit()).toList(), found.size());
    }

    @Override
    public synchronized void delete(UUID tenantId, Collection<UUID> ids) {
        entries.values().removeIf(entry -> entry.tenantId().equals(tenantId) && ids.contains(entry.id()));
    }

    private Stream<FileEntry> in(UUID tenantId, Collection<UUID> folderIds) {
        return entries.values().stream()
                .filter(entry ->
                        entry.tenantId().equals(tenantId) && folderIds.contains(entry.parentId()) && !entry.isRoot());
    }

    private static Comparator<FileEntry> by(Order order) {
        Comparator<FileEntry> first = switch (order.by()) {
            case CREATED -> Comparator.comparing(FileEntry::createdAt);
            case UPDATED -> Comparator.comparing(FileEntry::updatedAt);
            case NAME -> Comparator.comparing(entry -> lower(entry.name()));
        };
        Comparator<FileEntry> ascending =
                first.thenComparing(entry -> entry.id().timestamp());
        return order.descending() ? ascending.reversed() : ascending;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
