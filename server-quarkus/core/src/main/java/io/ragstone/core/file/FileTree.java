package io.ragstone.core.file;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.knowledge.Names;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tenant's folders, one in another: the way up, what is below, and how deep they may be nested. */
public final class FileTree {
    /** How many folders there may be from the root down to a file, the root not counted. */
    static final int DEEPEST = 32;

    private final FileStore files;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    public FileTree(FileStore files, Transactions transactions, Ids ids, Clock clock) {
        this.files = files;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** It is made when it is first needed. */
    FileEntry root(CallContext call) {
        UUID tenantId = call.tenantId();
        return files.root(tenantId)
                .orElseGet(() -> transactions.call(() -> {
                    files.hold(tenantId);
                    return files.root(tenantId).orElseGet(() -> insertRoot(call));
                }));
    }

    private FileEntry insertRoot(CallContext call) {
        UUID id = ids.next();
        return insert(call, id, id, "/", FileKind.FOLDER, 0);
    }

    /** The root when no id is given. */
    Optional<FileEntry> folder(CallContext call, @Nullable UUID id) {
        return id == null
                ? Optional.of(root(call))
                : files.find(call.tenantId(), id).filter(FileEntry::isFolder);
    }

    /** The entry itself, the folder that it is in, and so on up to the root. */
    List<FileEntry> wayUp(FileEntry entry) {
        List<FileEntry> way = new ArrayList<>(List.of(entry));
        FileEntry now = entry;
        while (!now.isRoot()) {
            UUID parent = now.parentId();
            now = files.find(entry.tenantId(), parent)
                    .orElseThrow(() -> new IllegalStateException("The folder " + parent + " is missing."));
            way.add(now);
        }
        return way;
    }

    /** These and everything that is in them, each once; whoever is in a folder comes after it. */
    List<FileEntry> withBelow(UUID tenantId, Collection<FileEntry> entries) {
        List<FileEntry> all = new ArrayList<>(entries);
        List<UUID> level = folderIds(entries);
        while (!level.isEmpty()) {
            List<FileEntry> below = files.children(tenantId, level);
            all.addAll(below);
            level = folderIds(below);
        }
        return all.stream().distinct().toList();
    }

    private static List<UUID> folderIds(Collection<FileEntry> entries) {
        return entries.stream()
                .filter(FileEntry::isFolder)
                .map(FileEntry::id)
                .distinct()
                .toList();
    }

    /** How many folders there are from this one down to the innermost in it, itself counted; none for a file. */
    int height(FileEntry entry) {
        int height = 0;
        List<UUID> level = entry.isFolder() ? List.of(entry.id()) : List.of();
        while (!level.isEmpty()) {
            height++;
            level = folderIds(files.folders(entry.tenantId(), level));
        }
        return height;
    }

    /** Refuses more folders one in another than there may be. */
    void requireRoom(FileEntry folder, int levels) {
        int depth = wayUp(folder).size() - 1;
        if (levels > 0 && depth + levels > DEEPEST) {
            throw CoreException.invalid("Folders are nested " + DEEPEST + " deep at most.");
        }
    }

    /** The folder at the end of this path, made where it is missing. */
    FileEntry descend(CallContext call, FileEntry from, List<String> path) {
        FileEntry folder = from;
        for (String name : path) {
            folder = step(call, folder, name);
        }
        return folder;
    }

    private FileEntry step(CallContext call, FileEntry folder, String name) {
        return named(folder, name)
                .orElseGet(() -> add(call, folder, freeName(folder, name), FileKind.FOLDER, ids.next(), 0));
    }

    /** The folder of exactly this name in another one. */
    Optional<FileEntry> named(FileEntry folder, String name) {
        return files.folders(folder.tenantId(), List.of(folder.id())).stream()
                .filter(child -> child.name().equals(name))
                .findFirst();
    }

    String freeName(FileEntry folder, String wanted) {
        return Names.free(wanted, among -> files.namesInUse(folder.tenantId(), folder.id(), among));
    }

    FileEntry add(CallContext call, FileEntry folder, String name, FileKind kind, UUID id, long size) {
        return insert(call, id, folder.id(), name, kind, size);
    }

    private FileEntry insert(CallContext call, UUID id, UUID parentId, String name, FileKind kind, long size) {
        Instant now = clock.instant();
        UUID maker = call.userId() == null ? call.tenantId() : call.userId();
        FileEntry made = new FileEntry(id, call.tenantId(), parentId, maker, name, kind, size, now, now);
        files.insert(made);
        return made;
    }
}
