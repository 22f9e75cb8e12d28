package io.ragstone.core.intake;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Ids;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentService;
import io.ragstone.core.document.DocumentService.Upload;
import io.ragstone.core.document.ParseStage;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.ingest.ParsingService;
import io.ragstone.core.intake.Origin.Crawl;
import io.ragstone.core.knowledge.KnowledgeBase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes in texts, files, pages and sites; what is there already is not taken twice. */
public final class Intake {
    private static final String PLAIN = "txt";

    private final DocumentService documents;
    private final OriginStore origins;
    private final ParsingService parsing;
    private final Ids ids;

    public Intake(DocumentService documents, OriginStore origins, ParsingService parsing, Ids ids) {
        this.documents = documents;
        this.origins = origins;
        this.parsing = parsing;
        this.ids = ids;
    }

    /**
     * What became of something.
     *
     * @param known whether it was there before, and nothing was done
     */
    public record Receipt(Document document, boolean known) {}

    public Receipt text(CallContext call, KnowledgeBase base, String title, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        String hash = ContentHash.of(bytes);
        return kept(
                call,
                base,
                () -> origins.holdContent(base.tenantId(), base.id(), hash),
                new Given(Titles.file(title, PLAIN), Document.TEXT, () -> new ByteArrayInputStream(bytes)),
                made -> origin(made, title, null, hash, (long) content.length(), null));
    }

    /** @param title null for the name of the file */
    public Receipt file(CallContext call, KnowledgeBase base, String name, @Nullable String title, Path file)
            throws IOException {
        String hash = ContentHash.of(file);
        return kept(
                call,
                base,
                () -> origins.holdContent(base.tenantId(), base.id(), hash),
                new Given(Titles.clean(name), Document.FILE, () -> Files.newInputStream(file)),
                made -> origin(made, title, null, hash, null, null));
    }

    /** A page is fetched later; one that is there already is fetched anew, unless that is about to happen. */
    public Receipt page(CallContext call, KnowledgeBase base, String address, @Nullable String title)
            throws IOException {
        return addressed(
                call,
                base,
                Document.PAGE,
                address,
                made -> origin(made, title == null ? address : title, address, null, null, null));
    }

    /** All pages of a site that can be reached from this one. */
    public Receipt site(CallContext call, KnowledgeBase base, String root, int depth, int pages, boolean polite)
            throws IOException {
        Crawl crawl = new Crawl(ids.next(), depth, pages, polite);
        return addressed(call, base, Document.SCRAPED, root, made -> origin(made, root, root, null, null, crawl));
    }

    private Receipt addressed(
            CallContext call, KnowledgeBase base, String source, String address, Function<Document, Origin> origin)
            throws IOException {
        Receipt receipt = kept(
                call,
                base,
                () -> origins.holdAddress(base.tenantId(), base.id(), address),
                new Given(Titles.ofPage(address), source, InputStream::nullInputStream),
                origin);
        if (!receipt.known() || parsing.isRunning(receipt.document())) {
            return receipt;
        }
        Origin before = origins.find(base.tenantId(), receipt.document().id()).orElseThrow();
        Origin now = origin.apply(receipt.document());
        origins.update(now.contentHash() == null ? withHash(now, before.contentHash()) : now);
        parsing.start(base, List.of(receipt.document()));
        return new Receipt(documents.find(base, receipt.document().id()).orElseThrow(), false);
    }

    /** Has a document read once more that failed. */
    public Receipt retry(KnowledgeBase base, Document document) {
        if (ParseStage.of(document) != ParseStage.FAILED) {
            throw CoreException.conflict("This document has not failed, so there is nothing to try again.");
        }
        parsing.start(base, List.of(document));
        return new Receipt(documents.find(base, document.id()).orElse(document), false);
    }

    private static Origin withHash(Origin origin, @Nullable String hash) {
        return hash == null ? origin : origin.fetched(hash);
    }

    private record Given(String name, String source, Content content) {
        interface Content {
            InputStream open() throws IOException;
        }
    }

    /** The document, the memory of where it came from and the order to read it are there together, or none of them. */
    private Receipt kept(
            CallContext call,
            KnowledgeBase base,
            Supplier<Optional<Origin>> twin,
            Given given,
            Function<Document, Origin> origin)
            throws IOException {
        Optional<Document> before = twin.get().flatMap(found -> documents.find(base, found.documentId()));
        if (before.isPresent()) {
            return new Receipt(before.get(), true);
        }
        try (InputStream content = given.content().open()) {
            Upload upload = new Upload(given.name(), given.source(), base.chunkMethod(), content);
            Document made = documents.upload(call, base, upload, document -> {
                twin.get().ifPresent(found -> {
                    throw new TwinException(found.documentId());
                });
                origins.insert(origin.apply(document));
                parsing.start(base, List.of(document));
            });
            parsing.wake();
            return new Receipt(documents.find(base, made.id()).orElse(made), false);
        } catch (TwinException e) {
            return new Receipt(documents.find(base, e.documentId()).orElseThrow(() -> e), true);
        }
    }

    private static Origin origin(
            Document made,
            @Nullable String title,
            @Nullable String address,
            @Nullable String hash,
            @Nullable Long characters,
            @Nullable Crawl crawl) {
        return new Origin(
                made.id(), made.tenantId(), made.knowledgeBaseId(), title, address, hash, characters, null, crawl);
    }

    /** Somebody was quicker with the same. */
    private static final class TwinException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final UUID documentId;

        TwinException(UUID documentId) {
            super("The document " + documentId + " has the same content", null, false, false);
            this.documentId = documentId;
        }

        UUID documentId() {
            return documentId;
        }
    }
}
