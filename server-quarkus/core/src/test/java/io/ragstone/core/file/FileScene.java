package io.ragstone.core.file;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.FakeTransactions;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.MovableClock;
import io.ragstone.core.call.Principal;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentFilter;
import io.ragstone.core.document.DocumentRemoval;
import io.ragstone.core.document.DocumentService;
import io.ragstone.core.document.FakeBlobStore;
import io.ragstone.core.document.FakeDocumentStore;
import io.ragstone.core.document.chunk.FakeChunkStore;
import io.ragstone.core.file.blob.FakeBlobLedger;
import io.ragstone.core.file.blob.FileBlobs;
import io.ragstone.core.ingest.job.FakeJobQueue;
import io.ragstone.core.knowledge.FakeKnowledgeBaseStore;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.SampleKnowledgeBases;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The file manager over stores in memory, for one tenant and a stranger. */
final class FileScene {
    final MovableClock clock = new MovableClock(SampleFiles.MONDAY);
    final Ids ids = new Ids(clock);
    final CallContext call = callOf(ids.next());
    final CallContext stranger = callOf(ids.next());
    final FakeBlobStore blobStore = new FakeBlobStore();
    final FakeBlobLedger ledger = new FakeBlobLedger();
    final FakeFileStore store = new FakeFileStore();
    final FakeFileLinkStore links = new FakeFileLinkStore();
    final FileBlobs blobs;
    final DocumentService documents;
    final FileService files;
    final FileListing listing;
    final FileMove moves;
    final FileRemoval removal;
    final FileLinking linking;
    final FakeKnowledgeBaseStore bases;
    final DocumentRemoval documentRemoval;

    FileScene() {
        Transactions transactions = new FakeTransactions();
        FakeDocumentStore documentStore = new FakeDocumentStore();
        FakeChunkStore chunks = new FakeChunkStore();
        bases = new FakeKnowledgeBaseStore(documentStore);
        FileFollows follows = new FileFollows(store, links, clock);
        documentRemoval = new DocumentRemoval(
                bases, documentStore, chunks, new FakeJobQueue(clock), blobStore, follows, transactions);
        documents = new DocumentService(
                documentStore, chunks, bases, blobStore, documentRemoval, follows, transactions, ids, clock);
        LinkedDocuments linked = new LinkedDocuments(links, bases, documents, documentRemoval);
        FileTree tree = new FileTree(store, transactions, ids, clock);
        blobs = new FileBlobs(blobStore, ledger, transactions, clock);
        files = new FileService(store, tree, blobs, linked, transactions, ids, clock);
        listing = new FileListing(store, links, bases);
        moves = new FileMove(store, tree, transactions, clock);
        removal = new FileRemoval(store, tree, blobs, linked, transactions);
        linking = new FileLinking(store, tree, links, linked, bases, documents, transactions, ids, clock);
    }

    private static CallContext callOf(UUID tenant) {
        return new CallContext(new Principal.SessionUser(tenant, tenant, "a@b.cd"), "test", "1");
    }

    FileEntry root() {
        return files.root(call);
    }

    FileEntry folder(FileEntry in, String name) {
        return files.create(call, in.id(), name, FileKind.FOLDER);
    }

    FileEntry file(FileEntry in, String path) {
        return file(in, path, path);
    }

    FileEntry file(FileEntry in, String path, String content) {
        try {
            return files.upload(call, in, List.of(path.split("/")), bytes(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ByteArrayInputStream bytes(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    KnowledgeBase base(String name) {
        KnowledgeBase base = new SampleKnowledgeBases(ids).named(call.tenantId(), name);
        bases.insert(base);
        return base;
    }

    List<FileLink> link(List<FileEntry> entries, KnowledgeBase... into) {
        return linking.link(
                call,
                entries.stream().map(FileEntry::id).toList(),
                List.of(into).stream().map(KnowledgeBase::id).toList(),
                name -> name.endsWith(".eml") ? Optional.of("email") : Optional.empty());
    }

    List<Document> documentsIn(KnowledgeBase base) {
        return documents
                .list(base, DocumentFilter.ALL, new Order(Order.Field.CREATED, false), PageRequest.ALL)
                .items();
    }

    /** Everything in a folder as paths, the folders with a slash behind them. */
    List<String> below(FileEntry folder) {
        return store.children(call.tenantId(), List.of(folder.id())).stream()
                .flatMap(child -> child.isFolder()
                        ? Stream.concat(
                                Stream.of(child.name() + "/"),
                                below(child).stream().map(path -> child.name() + "/" + path))
                        : Stream.of(child.name()))
                .sorted()
                .toList();
    }
}
