package io.ragstone.core.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a document came from.
 *
 * @param title what its owner calls it; null where its name says it
 * @param address where on the web it is; null where it is not there
 * @param contentHash SHA-256 of its bytes in hex digits, by which it is known again; null where it is not to be, or is not
 *     there yet
 * @param characters how long its text is; null where that is not known
 * @param externalId what it is called where it comes from, and which version of that this is; null for none
 * @param crawl the visit of a site that found it; null where it was named
 */
public record Origin(
        UUID documentId,
        UUID tenantId,
        UUID knowledgeBaseId,
        @Nullable String title,
        @Nullable String address,
        @Nullable String contentHash,
        @Nullable Long characters,
        @Nullable External externalId,
        @Nullable Crawl crawl) {
    /** Something that another system has and changes. */
    public record External(String id, long version) {}

    /**
     * A visit of a site.
     *
     * @param id all pages of one visit have the same
     * @param depth how many links further from this page it goes
     * @param pages how many pages at most all of it has
     * @param polite whether it stays where the site wants no machines
     */
    public record Crawl(UUID id, int depth, int pages, boolean polite) {
        Crawl further() {
            return new Crawl(id, depth - 1, pages, polite);
        }
    }

    Origin fetched(String hash) {
        return new Origin(documentId, tenantId, knowledgeBaseId, title, address, hash, characters, externalId, crawl);
    }

    Origin renewed(String newTitle, long newCharacters, External newVersion) {
        return new Origin(
                documentId,
                tenantId,
                knowledgeBaseId,
                newTitle,
                address,
                contentHash,
                newCharacters,
                newVersion,
                crawl);
    }
}
