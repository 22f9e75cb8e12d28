package io.ragstone.core.intake;

import io.ragstone.core.call.Transactions;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentService;
import io.ragstone.core.document.web.WebPage;
import io.ragstone.core.document.web.WebPages;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.ingest.Fetching;
import io.ragstone.core.ingest.parse.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Fetches the page that a document is made of, each time that the document is read, and what a visited site has behind it. */
public final class PageFetching implements Fetching {
    private static final Map<String, String> ENDINGS = Map.of(
            "text/html", "html",
            "application/xhtml+xml", "html",
            "text/plain", "txt",
            "text/markdown", "md",
            "application/pdf", "pdf");

    /** These may be over after a while. */
    private static final Set<ErrorCode> PASSING = Set.of(ErrorCode.UNAVAILABLE, ErrorCode.TIMEOUT);

    private final WebPages pages;
    private final OriginStore origins;
    private final DocumentService documents;
    private final Courtesy courtesy;
    private final SiteVisits visits;
    private final Transactions transactions;

    public PageFetching(
            WebPages pages,
            OriginStore origins,
            DocumentService documents,
            Courtesy courtesy,
            SiteVisits visits,
            Transactions transactions) {
        this.pages = pages;
        this.origins = origins;
        this.documents = documents;
        this.courtesy = courtesy;
        this.visits = visits;
        this.transactions = transactions;
    }

    @Override
    public Document bring(Document document) throws IOException {
        Optional<Origin> origin = origins.find(document.tenantId(), document.id());
        return origin.isPresent() && origin.get().address() != null ? bring(document, origin.get()) : document;
    }

    private Document bring(Document document, Origin origin) throws IOException {
        String address = Objects.requireNonNull(origin.address());
        WebPage page = fetched(origin, address);
        String ending = ENDINGS.get(page.mediaType());
        if (ending == null) {
            throw new ParseException("There is no page at " + address + " but something of the type " + page.mediaType()
                    + ". Download it and upload it as a file.");
        }
        String hash = ContentHash.of(page.content());
        documents.replaceFile(document, new ByteArrayInputStream(page.content()));
        Document named = documents.callLikeItsFile(document, named(document.name(), ending));
        transactions.run(() -> {
            requireNoTwin(origin, hash);
            origins.update(origin.fetched(hash));
        });
        if (ending.equals("html")) {
            visits.goOn(document, origin, page);
        }
        return named;
    }

    private static String named(String name, String ending) {
        return Document.suffix(name).equals(ending) ? name : Titles.file(name.replaceFirst("\\.[^.]*$", ""), ending);
    }

    private WebPage fetched(Origin origin, String address) {
        try {
            URI uri = URI.create(address);
            if (origin.crawl() != null) {
                if (origin.crawl().polite()) {
                    courtesy.requireWelcome(uri);
                }
                courtesy.await(uri);
            }
            return pages.fetch(address);
        } catch (CoreException e) {
            throw PASSING.contains(e.code()) ? e : new ParseException(String.valueOf(e.getMessage()), e);
        }
    }

    private void requireNoTwin(Origin origin, String hash) {
        Optional<Origin> twin = origins.holdContent(origin.tenantId(), origin.knowledgeBaseId(), hash)
                .filter(found -> !found.documentId().equals(origin.documentId()));
        if (twin.isPresent()) {
            String where = twin.get().address();
            throw new ParseException("The same content is in this knowledge base already"
                    + (where == null ? "" : ", from " + where) + ". It is kept once.");
        }
    }
}
