package io.ragstone.core.file;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentService;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Puts files into knowledge bases, and takes them out again. A document of a file uses the file's bytes. */
public final class FileLinking {
    private static final String SOURCE = "local";

    private final FileStore files;
    private final FileTree tree;
    private final FileLinkStore links;
    private final LinkedDocuments linked;
    private final KnowledgeBaseStore bases;
    private final DocumentService documents;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    public FileLinking(
            FileStore files,
            FileTree tree,
            FileLinkStore links,
            LinkedDocuments linked,
            KnowledgeBaseStore bases,
            DocumentService documents,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.files = files;
        this.tree = tree;
        this.links = links;
        this.linked = linked;
        this.bases = bases;
        this.documents = documents;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Makes these the knowledge bases that the files are in, and those below the folders: documents in others go, those
     * that are there already stay, and what is missing is made.
     *
     * @param methods how to cut a document by its name, whatever its knowledge base says
     */
    public List<FileLink> link(
            CallContext call,
            Collection<UUID> fileIds,
            Collection<UUID> baseIds,
            Function<String, Optional<String>> methods) {
        UUID tenantId = call.tenantId();
        return transactions.call(() -> {
            files.hold(tenantId);
            List<FileEntry> contents = contents(tenantId, fileIds);
            List<KnowledgeBase> wanted = bases(tenantId, baseIds);
            List<UUID> contentIds = contents.stream().map(FileEntry::id).toList();
            linked.remove(
                    tenantId,
                    links.ofFiles(tenantId, contentIds).stream()
                            .filter(link -> !baseIds.contains(link.knowledgeBaseId()))
                            .toList());
            List<FileLink> kept = links.ofFiles(tenantId, contentIds);
            List<FileLink> all = new ArrayList<>();
            for (FileEntry file : contents) {
                for (KnowledgeBase base : wanted) {
                    all.add(existing(kept, file, base).orElseGet(() -> add(call, file, base, methods)));
                }
            }
            return all;
        });
    }

    /** Removes the documents of these files. */
    public void unlink(CallContext call, Collection<UUID> fileIds) {
        transactions.run(() -> {
            files.hold(call.tenantId());
            List<FileLink> doomed = links.ofFiles(call.tenantId(), fileIds);
            if (!fileIds.stream()
                    .allMatch(
                            id -> doomed.stream().anyMatch(link -> link.fileId().equals(id)))) {
                throw CoreException.notFound("Inform not found!");
            }
            linked.remove(call.tenantId(), doomed);
        });
    }

    private List<FileEntry> contents(UUID tenantId, Collection<UUID> fileIds) {
        List<FileEntry> chosen = fileIds.stream()
                .map(id -> files.find(tenantId, id).orElseThrow(() -> CoreException.notFound("File not found!")))
                .toList();
        return tree.withBelow(tenantId, chosen).stream()
                .filter(entry -> !entry.isFolder())
                .toList();
    }

    private List<KnowledgeBase> bases(UUID tenantId, Collection<UUID> baseIds) {
        return baseIds.stream()
                .distinct()
                .sorted()
                .map(id ->
                        bases.find(tenantId, id).orElseThrow(() -> CoreException.notFound("Can't find this dataset!")))
                .toList();
    }

    private static Optional<FileLink> existing(List<FileLink> kept, FileEntry file, KnowledgeBase base) {
        return kept.stream()
                .filter(link -> link.fileId().equals(file.id())
                        && link.knowledgeBaseId().equals(base.id()))
                .findFirst();
    }

    private FileLink add(
            CallContext call, FileEntry file, KnowledgeBase base, Function<String, Optional<String>> methods) {
        String method = methods.apply(file.name()).orElse(base.chunkMethod());
        Document document = documents.adopt(
                call, base, new DocumentService.Stored(file.name(), SOURCE, method, file.blobKey(), file.size()));
        FileLink link = new FileLink(ids.next(), file.tenantId(), file.id(), document.id(), base.id(), clock.instant());
        links.insert(link);
        return link;
    }
}
