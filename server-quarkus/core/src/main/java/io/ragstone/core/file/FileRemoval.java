package io.ragstone.core.file;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.file.blob.FileBlobs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Removes files and folders with all that is below them, and the documents that were made of the files. */
public final class FileRemoval {
    private final FileStore files;
    private final FileTree tree;
    private final FileBlobs blobs;
    private final LinkedDocuments linked;
    private final Transactions transactions;

    public FileRemoval(
            FileStore files, FileTree tree, FileBlobs blobs, LinkedDocuments linked, Transactions transactions) {
        this.files = files;
        this.tree = tree;
        this.blobs = blobs;
        this.linked = linked;
        this.transactions = transactions;
    }

    /** Removes all of these or, when one of them is not there, none. */
    public void remove(CallContext call, Collection<UUID> ids) {
        List<String> keys = transactions.call(() -> {
            files.hold(call.tenantId());
            List<FileEntry> doomed = tree.withBelow(call.tenantId(), wanted(call, ids));
            List<UUID> doomedIds = doomed.stream().map(FileEntry::id).toList();
            linked.removeOf(call.tenantId(), doomedIds);
            List<String> left = doomed.stream()
                    .filter(entry -> !entry.isFolder())
                    .map(FileEntry::blobKey)
                    .toList();
            left.forEach(blobs::release);
            files.delete(call.tenantId(), doomedIds);
            return left;
        });
        keys.forEach(blobs::discard);
    }

    private List<FileEntry> wanted(CallContext call, Collection<UUID> ids) {
        List<FileEntry> wanted = new ArrayList<>();
        for (UUID id : ids) {
            FileEntry entry = files.find(call.tenantId(), id)
                    .orElseThrow(() -> CoreException.notFound("File or Folder not found!"));
            if (entry.isRoot()) {
                throw CoreException.invalid("The root folder cannot be removed.");
            }
            wanted.add(entry);
        }
        return wanted;
    }
}
