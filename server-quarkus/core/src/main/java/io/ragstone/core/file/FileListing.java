package io.ragstone.core.file;

import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists folders, with what users want to know at a glance: sizes, and which knowledge bases a file is in. */
public final class FileListing {
    private final FileStore files;
    private final FileLinkStore links;
    private final KnowledgeBaseStore bases;

    public FileListing(FileStore files, FileLinkStore links, KnowledgeBaseStore bases) {
        this.files = files;
        this.links = links;
        this.bases = bases;
    }

    /**
     * An entry with what hangs on it.
     *
     * @param size how many bytes it has; a folder, with everything below it
     * @param hasFolders whether there are folders in a folder
     * @param bases the knowledge bases that a file is linked to
     */
    public record Listed(FileEntry entry, long size, boolean hasFolders, List<KnowledgeBase> bases) {
        public Listed {
            bases = List.copyOf(bases);
        }
    }

    public Paged<Listed> list(FileEntry folder, String keywords, Order order, PageRequest page) {
        UUID tenantId = folder.tenantId();
        Paged<FileEntry> found = files.list(tenantId, folder.id(), keywords, order, page);
        Below below = below(tenantId, found.items());
        Map<UUID, List<KnowledgeBase>> linked = linked(tenantId, found.items());
        return found.map(entry -> entry.isFolder()
                ? new Listed(
                        entry, below.sizes.getOrDefault(entry.id(), 0L), below.parents.contains(entry.id()), List.of())
                : new Listed(entry, entry.size(), false, linked.getOrDefault(entry.id(), List.of())));
    }

    /** What is known of everything below some folders, by these. */
    private record Below(Map<UUID, Long> sizes, Set<UUID> parents) {}

    /** Level by level, and of all folders at once; files are summed up where they are stored. */
    private Below below(UUID tenantId, Collection<FileEntry> entries) {
        Below below = new Below(new HashMap<>(), new HashSet<>());
        Map<UUID, UUID> topOf =
                entries.stream().filter(FileEntry::isFolder).collect(Collectors.toMap(FileEntry::id, FileEntry::id));
        while (!topOf.isEmpty()) {
            Map<UUID, UUID> tops = topOf;
            files.sizes(tenantId, tops.keySet())
                    .forEach((folder, size) -> below.sizes.merge(tops.getOrDefault(folder, folder), size, Long::sum));
            Map<UUID, UUID> next = new HashMap<>();
            for (FileEntry folder : files.folders(tenantId, tops.keySet())) {
                below.parents.add(folder.parentId());
                next.put(folder.id(), tops.getOrDefault(folder.parentId(), folder.parentId()));
            }
            topOf = next;
        }
        return below;
    }

    private Map<UUID, List<KnowledgeBase>> linked(UUID tenantId, Collection<FileEntry> entries) {
        List<FileLink> all = links.ofFiles(
                tenantId,
                entries.stream()
                        .filter(entry -> !entry.isFolder())
                        .map(FileEntry::id)
                        .toList());
        Map<UUID, KnowledgeBase> known =
                bases
                        .findAll(
                                tenantId,
                                all.stream()
                                        .map(FileLink::knowledgeBaseId)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(KnowledgeBase::id, Function.identity()));
        Map<UUID, List<KnowledgeBase>> linked = new HashMap<>();
        all.forEach(link -> linked.computeIfAbsent(link.fileId(), id -> new ArrayList<>())
                .addAll(Stream.ofNullable(known.get(link.knowledgeBaseId())).toList()));
        return linked;
    }
}
