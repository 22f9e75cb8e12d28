package io.ragstone.core.document;

import io.ragstone.core.call.Transactions;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import io.ragstone.core.knowledge.KnowledgeContents;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes documents with everything that hangs on them. The database goes first, in one transaction; files that are
 * left over after a crash in between are unreachable and only cost space.
 */
public final class DocumentRemoval implements KnowledgeContents {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentRemoval.class);

    private final KnowledgeBaseStore bases;
    private final DocumentStore documents;
    private final ChunkStore chunks;
    private final PendingParsing jobs;
    private final BlobStore blobs;
    private final DocumentLinks links;
    private final Transactions transactions;

    public DocumentRemoval(
            KnowledgeBaseStore bases,
            DocumentStore documents,
            ChunkStore chunks,
            PendingParsing jobs,
            BlobStore blobs,
            DocumentLinks links,
            Transactions transactions) {
        this.bases = bases;
        this.documents = documents;
        this.chunks = chunks;
        this.jobs = jobs;
        this.blobs = blobs;
        this.links = links;
        this.transactions = transactions;
    }

    public void removeDocuments(KnowledgeBase base, Collection<UUID> ids) {
        List<String> files = new ArrayList<>();
        transactions.run(() -> {
            IndexKey key = bases.holdIndex(base);
            List<Document> found = documents.findAll(base.tenantId(), base.id(), ids);
            files.addAll(filesOf(found));
            List<UUID> known = found.stream().map(Document::id).toList();
            known.forEach(id -> jobs.cancel(base.tenantId(), id));
            chunks.deleteDocuments(key, base.id(), known);
            documents.delete(base.tenantId(), known);
            links.removed(base.tenantId(), known);
        });
        files.forEach(this::deleteFile);
    }

    @Override
    public void removeWith(Collection<KnowledgeBase> doomed) {
        List<String> files = new ArrayList<>();
        transactions.run(() -> {
            Map<KnowledgeBase, IndexKey> keys = hold(doomed);
            for (KnowledgeBase base : keys.keySet()) {
                List<UUID> inside = documents.ids(base.tenantId(), base.id());
                files.addAll(filesOf(documents.findAll(base.tenantId(), base.id(), inside)));
                inside.forEach(id -> jobs.cancel(base.tenantId(), id));
                chunks.deleteKnowledgeBase(Objects.requireNonNull(keys.get(base)), base.id());
                documents.delete(base.tenantId(), inside);
                links.removed(base.tenantId(), inside);
                bases.delete(base.tenantId(), List.of(base.id()));
            }
        });
        files.forEach(this::deleteFile);
    }

    /** All of them before anything else and in one order, so that two who hold several do not wait for each other. */
    private Map<KnowledgeBase, IndexKey> hold(Collection<KnowledgeBase> doomed) {
        Map<KnowledgeBase, IndexKey> keys = new LinkedHashMap<>();
        doomed.stream()
                .sorted(Comparator.comparing(KnowledgeBase::id))
                .forEach(base -> keys.put(base, bases.holdIndex(base)));
        return keys;
    }

    private static List<String> filesOf(Collection<Document> documents) {
        Stream<String> own = documents.stream().filter(Document::ownsBlob).map(Document::blobKey);
        Stream<String> thumbnails =
                documents.stream().filter(Document::hasThumbnail).map(Document::thumbnailKey);
        return Stream.concat(own, thumbnails).toList();
    }

    private void deleteFile(String key) {
        try {
            blobs.delete(key);
        } catch (IOException e) {
            LOG.warn("The file {} of a removed document could not be deleted; it only takes up space.", key, e);
        }
    }
}
