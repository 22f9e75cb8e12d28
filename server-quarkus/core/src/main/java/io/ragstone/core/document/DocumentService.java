package io.ragstone.core.document;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.knowledge.ChunkMethods;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import io.ragstone.core.knowledge.Names;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Documents: uploaded, listed, changed, read again and removed. The caller has the knowledge base in hand. */
public final class DocumentService {
    private static final String NAME_TAKEN = "Duplicated document name in the same dataset.";

    private final DocumentStore documents;
    private final ChunkStore chunks;
    private final KnowledgeBaseStore bases;
    private final BlobStore blobs;
    private final DocumentRemoval removal;
    private final DocumentLinks links;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    public DocumentService(
            DocumentStore documents,
            ChunkStore chunks,
            KnowledgeBaseStore bases,
            BlobStore blobs,
            DocumentRemoval removal,
            DocumentLinks links,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.documents = documents;
        this.chunks = chunks;
        this.bases = bases;
        this.blobs = blobs;
        this.removal = removal;
        this.links = links;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Something to upload.
     *
     * @param source the channel it comes through
     * @param chunkMethod how to cut it
     */
    public record Upload(String name, String source, String chunkMethod, InputStream content) {}

    /** Something whose bytes are stored already; they stay another's, who removes them. */
    public record Stored(String name, String source, String chunkMethod, String blobKey, long size) {}

    /** Stores the bytes, then the document; where the name is taken, the next free variant of it is used. */
    public Document upload(CallContext call, KnowledgeBase base, Upload upload) throws IOException {
        return store(call, base, upload, name -> freeName(base.tenantId(), base.id(), name));
    }

    /** The same, together with what else has to happen in the transaction that makes the document. */
    public Document upload(CallContext call, KnowledgeBase base, Upload upload, Consumer<Document> together)
            throws IOException {
        return upload(maker(call, base), base, upload, together);
    }

    /** The same on behalf of a user who is not calling now. */
    public Document upload(UUID maker, KnowledgeBase base, Upload upload, Consumer<Document> together)
            throws IOException {
        return store(maker, base, upload, name -> freeName(base.tenantId(), base.id(), name), together);
    }

    /** Puts other bytes in the place of the document's own; it is not read again by that. */
    public void replaceFile(Document document, InputStream content) {
        try {
            long size = blobs.put(document.blobKey(), content);
            transactions.run(() -> documents.setSize(document.tenantId(), document.id(), size));
        } catch (IOException e) {
            throw new UncheckedIOException("The file of " + document.name() + " could not be stored.", e);
        }
    }

    /** A tenant's documents, whichever knowledge bases they are in, the newest first. */
    public Paged<Document> list(CallContext call, DocumentQuery query, PageRequest page) {
        return documents.list(call.tenantId(), query, page);
    }

    /** A document without a file, for chunks that are added by hand; its name has to be free. */
    public Document create(CallContext call, KnowledgeBase base, String name, String method) throws IOException {
        Upload nothing = new Upload(name, Document.VIRTUAL, method, InputStream.nullInputStream());
        return store(call, base, nothing, wanted -> {
            if (!documents
                    .namesInUse(base.tenantId(), base.id(), List.of(wanted))
                    .isEmpty()) {
                throw CoreException.conflict(NAME_TAKEN);
            }
            return wanted;
        });
    }

    private Document store(CallContext call, KnowledgeBase base, Upload upload, UnaryOperator<String> naming)
            throws IOException {
        return store(maker(call, base), base, upload, naming, alone -> {});
    }

    private static UUID maker(CallContext call, KnowledgeBase base) {
        return call.userId() == null ? base.tenantId() : call.userId();
    }

    private Document store(
            UUID maker, KnowledgeBase base, Upload upload, UnaryOperator<String> naming, Consumer<Document> together)
            throws IOException {
        UUID id = ids.next();
        String key = Document.ownBlobKey(base.tenantId(), id);
        long size = blobs.put(key, upload.content());
        Stored stored = new Stored(upload.name(), upload.source(), upload.chunkMethod(), key, size);
        try {
            return transactions.call(() -> {
                Document made = insert(maker, base, stored, naming, id);
                together.accept(made);
                return made;
            });
        } catch (RuntimeException e) {
            blobs.delete(key);
            throw e;
        }
    }

    /** Makes a document of bytes that are stored already. */
    public Document adopt(CallContext call, KnowledgeBase base, Stored stored) {
        return transactions.call(() -> insert(
                maker(call, base), base, stored, name -> freeName(base.tenantId(), base.id(), name), ids.next()));
    }

    private Document insert(UUID maker, KnowledgeBase base, Stored stored, UnaryOperator<String> naming, UUID id) {
        String name = naming.apply(stored.name());
        Instant now = clock.instant();
        Map<String, Object> settings = stored.chunkMethod().equals(base.chunkMethod())
                ? base.parserConfig()
                : ChunkMethods.defaults(stored.chunkMethod());
        Document document = Document.unparsed(
                id,
                base.tenantId(),
                base.id(),
                maker,
                name,
                stored.source(),
                stored.size(),
                stored.blobKey(),
                stored.chunkMethod(),
                settings,
                now);
        documents.insert(document);
        return document;
    }

    private String freeName(UUID tenantId, UUID baseId, String wanted) {
        return Names.free(wanted, among -> documents.namesInUse(tenantId, baseId, among));
    }

    /** A document of the caller's, whichever knowledge base it is in. */
    public Optional<Document> find(CallContext call, UUID id) {
        return documents.find(call.tenantId(), id);
    }

    public Optional<Document> find(KnowledgeBase base, UUID id) {
        return documents
                .find(base.tenantId(), id)
                .filter(found -> found.knowledgeBaseId().equals(base.id()));
    }

    public List<Document> findAll(KnowledgeBase base, Collection<UUID> ids) {
        return documents.findAll(base.tenantId(), base.id(), ids);
    }

    public Paged<Document> list(KnowledgeBase base, DocumentFilter filter, Order order, PageRequest page) {
        return documents.list(base.tenantId(), base.id(), filter, order, page);
    }

    public DocumentFacets facets(KnowledgeBase base, DocumentFilter filter) {
        return documents.facets(base.tenantId(), base.id(), filter);
    }

    /** The documents of these knowledge bases whose metadata fulfils a condition. */
    public Set<UUID> matching(Collection<KnowledgeBase> bases, MetadataCondition condition) {
        Set<UUID> matching = new HashSet<>();
        for (KnowledgeBase base : bases) {
            documents.metadata(base.tenantId(), List.of(base.id())).forEach((id, metadata) -> {
                if (condition.matches(metadata)) {
                    matching.add(id);
                }
            });
        }
        return matching;
    }

    public InputStream open(Document document) throws IOException {
        return blobs.open(document.blobKey());
    }

    public Document rename(Document document, String name) {
        if (!Document.suffix(name).equals(document.suffix())) {
            throw CoreException.invalid("The extension of file can't be changed");
        }
        return transactions.call(() -> {
            Set<String> taken = documents.namesInUse(document.tenantId(), document.knowledgeBaseId(), List.of(name));
            if (taken.contains(name) && !name.equals(document.name())) {
                throw CoreException.conflict(NAME_TAKEN);
            }
            Document renamed = saved(DocumentChange.named(document, name, clock.instant()));
            links.renamed(renamed);
            return renamed;
        });
    }

    /** The file that the document was made of has this name now; where it is taken, the next free variant is used. */
    public Document callLikeItsFile(Document document, String name) {
        return name.equals(document.name())
                ? document
                : transactions.call(() -> {
                    String free = freeName(document.tenantId(), document.knowledgeBaseId(), name);
                    return saved(DocumentChange.named(document, free, clock.instant()));
                });
    }

    public Document describe(Document document, Map<String, Object> metadata) {
        return transactions.call(() -> saved(DocumentChange.described(document, metadata, clock.instant())));
    }

    /** Another way of cutting makes the old chunks worthless: they go, and the document waits to be parsed again. */
    public Document cutOtherwise(
            KnowledgeBase base, Document document, String method, @Nullable Map<String, Object> settings) {
        return transactions.call(() -> {
            Document changed = saved(DocumentChange.cut(document, method, settings, clock.instant()));
            if (method.equals(document.chunkMethod())) {
                return changed;
            }
            int generation = document.generation() + 1;
            chunks.publish(bases.holdIndex(base), base.id(), document.id(), generation);
            documents.setLive(base.tenantId(), document.id(), generation, 0, 0);
            documents.setParsing(base.tenantId(), document.id(), ParseStatus.UNSTARTED);
            return find(base, document.id()).orElse(changed);
        });
    }

    public Document enable(KnowledgeBase base, Document document, boolean enabled) {
        return transactions.call(() -> {
            chunks.setAvailable(bases.holdIndex(base), base.id(), document.id(), enabled);
            return saved(DocumentChange.enabled(document, enabled, clock.instant()));
        });
    }

    private Document saved(Document changed) {
        documents.update(changed);
        return changed;
    }

    public void delete(KnowledgeBase base, Collection<UUID> ids) {
        removal.removeDocuments(base, ids);
    }

    public void deleteAll(KnowledgeBase base) {
        removal.removeDocuments(base, documents.ids(base.tenantId(), base.id()));
    }
}
