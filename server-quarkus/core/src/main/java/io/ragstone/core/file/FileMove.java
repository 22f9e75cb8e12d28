package io.ragstone.core.file;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.error.CoreException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Moves files and folders. A folder that comes where one of its name is already is put together with that one. */
public final class FileMove {
    private final FileStore files;
    private final FileTree tree;
    private final Transactions transactions;
    private final Clock clock;

    public FileMove(FileStore files, FileTree tree, Transactions transactions, Clock clock) {
        this.files = files;
        this.tree = tree;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Moves all of these or, when one of them cannot be moved, none. */
    public void move(CallContext call, Collection<UUID> ids, UUID folderId) {
        UUID tenantId = call.tenantId();
        transactions.run(() -> {
            files.hold(tenantId);
            FileEntry folder =
                    tree.folder(call, folderId).orElseThrow(() -> CoreException.notFound("Parent Folder not found!"));
            List<UUID> way = tree.wayUp(folder).stream().map(FileEntry::id).toList();
            for (UUID id : ids) {
                requireMovable(tenantId, id, folder, way);
            }
            // One that another one took along, or that was put together with another one, is where it belongs.
            ids.forEach(id -> files.find(tenantId, id).ifPresent(entry -> place(entry, folder)));
        });
    }

    private void requireMovable(UUID tenantId, UUID id, FileEntry folder, List<UUID> way) {
        FileEntry entry =
                files.find(tenantId, id).orElseThrow(() -> CoreException.notFound("File or Folder not found!"));
        if (way.contains(id)) {
            throw CoreException.invalid("A folder cannot be moved into itself or into a folder below it.");
        }
        tree.requireRoom(folder, tree.height(entry));
    }

    private void place(FileEntry entry, FileEntry folder) {
        if (entry.parentId().equals(folder.id())) {
            return;
        }
        Optional<FileEntry> same = entry.isFolder() ? tree.named(folder, entry.name()) : Optional.empty();
        if (same.isPresent()) {
            files.children(entry.tenantId(), List.of(entry.id())).forEach(child -> place(child, same.get()));
            files.delete(entry.tenantId(), List.of(entry.id()));
        } else {
            files.update(entry.movedTo(folder.id(), tree.freeName(folder, entry.name()), clock.instant()));
        }
    }
}
