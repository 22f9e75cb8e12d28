package io.ragstone.core.file;

import io.ragstone.core.document.DocumentRemoval;
import io.ragstone.core.document.DocumentService;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The documents that were made of files: they go with their file, and are called like it. */
public final class LinkedDocuments {
    private final FileLinkStore links;
    private final KnowledgeBaseStore bases;
    private final DocumentService documents;
    private final DocumentRemoval removal;

    public LinkedDocuments(
            FileLinkStore links, KnowledgeBaseStore bases, DocumentService documents, DocumentRemoval removal) {
        this.links = links;
        this.bases = bases;
        this.documents = documents;
        this.removal = removal;
    }

    /** Removes all documents of these files, within the running transaction. */
    void removeOf(UUID tenantId, Collection<UUID> fileIds) {
        remove(tenantId, links.ofFiles(tenantId, fileIds));
    }

    /** The knowledge bases come in one order, so that two who hold several do not wait for each other. */
    void remove(UUID tenantId, Collection<FileLink> doomed) {
        Map<UUID, List<FileLink>> byBase = doomed.stream()
                .collect(Collectors.groupingBy(FileLink::knowledgeBaseId, TreeMap::new, Collectors.toList()));
        byBase.forEach((baseId, ofBase) ->
                bases.find(tenantId, baseId).ifPresent(base -> removal.removeDocuments(base, documentIds(ofBase))));
        links.deleteOfDocuments(tenantId, documentIds(doomed));
    }

    private static List<UUID> documentIds(Collection<FileLink> links) {
        return links.stream().map(FileLink::documentId).toList();
    }

    void rename(FileEntry file) {
        for (FileLink link : links.ofFiles(file.tenantId(), List.of(file.id()))) {
            bases.find(file.tenantId(), link.knowledgeBaseId()).ifPresent(base -> rename(base, link, file.name()));
        }
    }

    private void rename(KnowledgeBase base, FileLink link, String name) {
        documents.find(base, link.documentId()).ifPresent(document -> documents.callLikeItsFile(document, name));
    }
}
