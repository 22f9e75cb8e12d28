package io.ragstone.core.intake;

import io.ragstone.core.call.Transactions;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentService;
import io.ragstone.core.document.DocumentService.Upload;
import io.ragstone.core.document.web.PageLinks;
import io.ragstone.core.document.web.WebPage;
import io.ragstone.core.ingest.ParsingService;
import io.ragstone.core.intake.Origin.Crawl;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes on from page to page of a site. Each page is a document that waits for its turn, so that a visit survives a restart,
 * the nearer pages come first, and what could not be fetched says why.
 */
public final class SiteVisits {
    /** More links than this no page for people has. */
    private static final int MOST_LINKS = 1_000;

    private static final int LONGEST_ADDRESS = 2_000;

    private final PageLinks links;
    private final KnowledgeBaseStore bases;
    private final OriginStore origins;
    private final DocumentService documents;
    private final ParsingService parsing;
    private final Transactions transactions;

    public SiteVisits(
            PageLinks links,
            KnowledgeBaseStore bases,
            OriginStore origins,
            DocumentService documents,
            ParsingService parsing,
            Transactions transactions) {
        this.links = links;
        this.bases = bases;
        this.origins = origins;
        this.documents = documents;
        this.parsing = parsing;
        this.transactions = transactions;
    }

    void goOn(Document document, Origin origin, WebPage page) throws IOException {
        Crawl crawl = origin.crawl();
        Optional<KnowledgeBase> base = bases.find(document.tenantId(), document.knowledgeBaseId());
        if (crawl == null || crawl.depth() <= 0 || base.isEmpty()) {
            return;
        }
        String from = Objects.requireNonNull(origin.address());
        for (String address : ofThisSite(from, links.of(page.content(), from))) {
            if (!take(base.get(), document, crawl, address)) {
                break;
            }
        }
        parsing.wake();
    }

    private static Set<String> ofThisSite(String from, List<String> found) {
        URI here = URI.create(from);
        Set<String> addresses = new LinkedHashSet<>();
        for (String link : found.subList(0, Math.min(found.size(), MOST_LINKS))) {
            URI there = plain(link);
            if (there != null && isSameSite(here, there) && there.toString().length() <= LONGEST_ADDRESS) {
                addresses.add(there.toString());
            }
        }
        return addresses;
    }

    /** Without the place on the page, which is the same page. */
    private static @Nullable URI plain(String link) {
        try {
            URI uri = new URI(link).normalize();
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return new URI(uri.getScheme() + "://" + uri.getRawAuthority() + path + query);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static boolean isSameSite(URI here, URI there) {
        return there.getUserInfo() == null
                && lower(here.getScheme()).equals(lower(there.getScheme()))
                && lower(here.getRawAuthority()).equals(lower(there.getRawAuthority()));
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    /** Returns false once the visit has all the pages that it may have. */
    private boolean take(KnowledgeBase base, Document parent, Crawl crawl, String address) throws IOException {
        Room before = transactions.call(() -> room(base, crawl, address));
        if (before != Room.FREE) {
            return before == Room.KNOWN;
        }
        Upload upload =
                new Upload(Titles.ofPage(address), Document.SCRAPED, base.chunkMethod(), InputStream.nullInputStream());
        try {
            documents.upload(parent.createdBy(), base, upload, made -> {
                Room now = room(base, crawl, address);
                if (now != Room.FREE) {
                    throw new NotTakenException(now);
                }
                origins.insert(origin(made, address, crawl.further()));
                parsing.start(base, List.of(made));
            });
            return true;
        } catch (NotTakenException e) {
            return e.reason == Room.KNOWN;
        }
    }

    /** Whether there is room for a page. */
    private enum Room {
        FREE,
        KNOWN,
        FULL
    }

    private Room room(KnowledgeBase base, Crawl crawl, String address) {
        if (origins.holdAddress(base.tenantId(), base.id(), address).isPresent()) {
            return Room.KNOWN;
        }
        return origins.count(base.tenantId(), crawl.id()) < crawl.pages() ? Room.FREE : Room.FULL;
    }

    private static Origin origin(Document made, String address, Crawl crawl) {
        return new Origin(
                made.id(), made.tenantId(), made.knowledgeBaseId(), address, address, null, null, null, crawl);
    }

    /** Somebody else was quicker. */
    private static final class NotTakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Room reason;

        NotTakenException(Room reason) {
            super("The page is not taken", null, false, false);
            this.reason = reason;
        }
    }
}
