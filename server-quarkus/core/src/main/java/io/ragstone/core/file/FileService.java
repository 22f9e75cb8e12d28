package io.ragstone.core.file;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.document.Document;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.file.blob.FileBlobs;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files and folders: uploaded, made, found, read again and renamed. Where a folder is asked for, null is the root. */
public final class FileService {
    private final FileStore files;
    private final FileTree tree;
    private final FileBlobs blobs;
    private final LinkedDocuments linked;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    public FileService(
            FileStore files,
            FileTree tree,
            FileBlobs blobs,
            LinkedDocuments linked,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.files = files;
        this.tree = tree;
        this.blobs = blobs;
        this.linked = linked;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    public FileEntry root(CallContext call) {
        return tree.root(call);
    }

    public Optional<FileEntry> find(CallContext call, UUID id) {
        return files.find(call.tenantId(), id);
    }

    public Optional<FileEntry> folder(CallContext call, @Nullable UUID id) {
        return tree.folder(call, id);
    }

    /** The entry itself, the folder that it is in, and so on up to the root. */
    public List<FileEntry> wayUp(FileEntry entry) {
        return tree.wayUp(entry);
    }

    public InputStream open(FileEntry file) throws IOException {
        return blobs.open(file.blobKey());
    }

    /**
     * Stores the bytes, then the file; where the name is taken, the next free variant of it is used.
     *
     * @param path the folders to put it in, which are made where they are missing, and its name
     */
    public FileEntry upload(CallContext call, FileEntry into, List<String> path, InputStream content)
            throws IOException {
        requireNames(path);
        tree.requireRoom(into, path.size() - 1);
        UUID id = ids.next();
        return blobs.store(FileEntry.blobKey(call.tenantId(), id), content, size -> {
            files.hold(call.tenantId());
            FileEntry there =
                    tree.folder(call, into.id()).orElseThrow(() -> CoreException.notFound("Can't find this folder!"));
            tree.requireRoom(there, path.size() - 1);
            FileEntry folder = tree.descend(call, there, path.subList(0, path.size() - 1));
            String name = tree.freeName(folder, path.getLast());
            return tree.add(call, folder, name, FileKind.CONTENT, id, size);
        });
    }

    /** Refuses names that no file or folder may have. */
    public static void requireNames(List<String> names) {
        names.forEach(FileNames::require);
    }

    public FileEntry create(CallContext call, @Nullable UUID folderId, String name, FileKind kind) {
        FileNames.require(name);
        return transactions.call(() -> {
            files.hold(call.tenantId());
            FileEntry folder = tree.folder(call, folderId)
                    .orElseThrow(() -> CoreException.invalid("Parent Folder Doesn't Exist!"));
            tree.requireRoom(folder, 1);
            if (!files.namesInUse(call.tenantId(), folder.id(), List.of(name)).isEmpty()) {
                throw CoreException.conflict("Duplicated folder name in the same folder.");
            }
            return tree.add(call, folder, name, kind, ids.next(), 0);
        });
    }

    /** The documents that were made of a file follow, each as far as its knowledge base has the name free. */
    public FileEntry rename(CallContext call, UUID id, String name) {
        return transactions.call(() -> {
            files.hold(call.tenantId());
            FileEntry before = find(call, id).orElseThrow(() -> CoreException.notFound("File not found!"));
            requireNameFor(before, name);
            FileEntry after = before.named(name, clock.instant());
            files.update(after);
            linked.rename(after);
            return after;
        });
    }

    private void requireNameFor(FileEntry entry, String name) {
        FileNames.require(name);
        if (entry.isRoot()) {
            throw CoreException.invalid("The root folder cannot be renamed.");
        }
        if (!entry.isFolder() && !Document.suffix(name).equals(Document.suffix(entry.name()))) {
            throw CoreException.invalid("The extension of file can't be changed");
        }
        Set<String> taken = files.namesInUse(entry.tenantId(), entry.parentId(), List.of(name));
        if (taken.contains(name) && !name.equals(entry.name())) {
            throw CoreException.conflict("Duplicated file name in the same folder.");
        }
    }
}
