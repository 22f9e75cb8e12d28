package io.ragstone.core.intake;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentService;
import io.ragstone.core.document.DocumentService.Upload;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.ingest.ParsingService;
import io.ragstone.core.intake.Intake.Receipt;
import io.ragstone.core.intake.Origin.External;
import io.ragstone.core.knowledge.KnowledgeBase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Keeps up with texts that another system has: a newer version takes the place of the one before. */
public final class Pushes {
    private final DocumentService documents;
    private final OriginStore origins;
    private final ParsingService parsing;
    private final Transactions transactions;

    public Pushes(DocumentService documents, OriginStore origins, ParsingService parsing, Transactions transactions) {
        this.documents = documents;
        this.origins = origins;
        this.parsing = parsing;
        this.transactions = transactions;
    }

    /** The same version again changes nothing; an older one is refused. What is found stays so until the newer one is read. */
    public Receipt push(CallContext call, KnowledgeBase base, External version, String title, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        Receipt receipt = transactions.call(() -> {
            Optional<Origin> before = origins.holdExternal(base.tenantId(), base.id(), version.id());
            return before.isEmpty()
                    ? first(call, base, version, title, bytes, content.length())
                    : next(base, before.get(), version, title, bytes, content.length());
        });
        parsing.wake();
        return new Receipt(documents.find(base, receipt.document().id()).orElse(receipt.document()), receipt.known());
    }

    private Receipt first(
            CallContext call, KnowledgeBase base, External version, String title, byte[] bytes, long characters) {
        Upload upload = new Upload(
                Titles.file(title, "txt"), Document.PUSHED, base.chunkMethod(), new ByteArrayInputStream(bytes));
        try {
            Document made = documents.upload(call, base, upload, document -> {
                origins.insert(new Origin(
                        document.id(), base.tenantId(), base.id(), title, null, null, characters, version, null));
                parsing.start(base, List.of(document));
            });
            return new Receipt(made, false);
        } catch (IOException e) {
            throw new UncheckedIOException("The text could not be stored.", e);
        }
    }

    private Receipt next(
            KnowledgeBase base, Origin before, External version, String title, byte[] bytes, long characters) {
        Document document = documents.find(base, before.documentId()).orElseThrow();
        long there = before.externalId() == null ? 0 : before.externalId().version();
        if (version.version() < there) {
            throw CoreException.conflict(
                    "Version " + there + " of '" + version.id() + "' is there already. Push a version that is higher.");
        }
        if (version.version() == there) {
            return new Receipt(document, true);
        }
        documents.replaceFile(document, new ByteArrayInputStream(bytes));
        origins.update(before.renewed(title, characters, version));
        parsing.start(base, List.of(document));
        return new Receipt(document, false);
    }
}
