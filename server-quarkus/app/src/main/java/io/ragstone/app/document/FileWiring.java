package io.ragstone.app.document;

import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.document.BlobStore;
import io.ragstone.core.document.DocumentLinks;
import io.ragstone.core.document.DocumentRemoval;
import io.ragstone.core.document.DocumentService;
import io.ragstone.core.file.FileFollows;
import io.ragstone.core.file.FileLinkStore;
import io.ragstone.core.file.FileLinking;
import io.ragstone.core.file.FileListing;
import io.ragstone.core.file.FileMove;
import io.ragstone.core.file.FileRemoval;
import io.ragstone.core.file.FileService;
import io.ragstone.core.file.FileStore;
import io.ragstone.core.file.FileTree;
import io.ragstone.core.file.LinkedDocuments;
import io.ragstone.core.file.blob.BlobLedger;
import io.ragstone.core.file.blob.FileBlobSweep;
import io.ragstone.core.file.blob.FileBlobs;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the file manager's services, and tells documents of the files that they were made of. */
@Singleton
class FileWiring {
    @Produces
    @Singleton
    DocumentLinks links(FileStore files, FileLinkStore links, Clock clock) {
        return new FileFollows(files, links, clock);
    }

    @Produces
    @Singleton
    FileTree tree(FileStore files, Transactions transactions, Ids ids, Clock clock) {
        return new FileTree(files, transactions, ids, clock);
    }

    @Produces
    @Singleton
    FileBlobs blobs(BlobStore blobs, BlobLedger ledger, Transactions transactions, Clock clock) {
        return new FileBlobs(blobs, ledger, transactions, clock);
    }

    @Produces
    @Singleton
    FileBlobSweep sweep(FileBlobs blobs, Clock clock) {
        return new FileBlobSweep(blobs, clock);
    }

    @Produces
    @Singleton
    LinkedDocuments linked(
            FileLinkStore links, KnowledgeBaseStore bases, DocumentService documents, DocumentRemoval removal) {
        return new LinkedDocuments(links, bases, documents, removal);
    }

    @Produces
    @Singleton
    FileService files(
            FileStore files,
            FileTree tree,
            FileBlobs blobs,
            LinkedDocuments linked,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        return new FileService(files, tree, blobs, linked, transactions, ids, clock);
    }

    @Produces
    @Singleton
    FileListing listing(FileStore files, FileLinkStore links, KnowledgeBaseStore bases) {
        return new FileListing(files, links, bases);
    }

    @Produces
    @Singleton
    FileMove moves(FileStore files, FileTree tree, Transactions transactions, Clock clock) {
        return new FileMove(files, tree, transactions, clock);
    }

    @Produces
    @Singleton
    FileRemoval removal(
            FileStore files, FileTree tree, FileBlobs blobs, LinkedDocuments linked, Transactions transactions) {
        return new FileRemoval(files, tree, blobs, linked, transactions);
    }

    @Produces
    @Singleton
    FileLinking linking(
            FileStore files,
            FileTree tree,
            FileLinkStore links,
            LinkedDocuments linked,
            KnowledgeBaseStore bases,
            DocumentService documents,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        return new FileLinking(files, tree, links, linked, bases, documents, transactions, ids, clock);
    }
}
