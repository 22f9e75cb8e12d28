package io.ragstone.sdk.ask;

/**
 * A site that the server shall visit.
 *
 * <pre>{@code
 * shop.addSite(base.id(), new Site("https://example.org/", 2, 50, true));
 * }</pre>
 *
 * @param rootUrl where to begin
 * @param maxDepth how many links away pages may be
 * @param maxPages how many pages at most
 * @param respectRobots whether to leave out what the site's robots.txt does not permit
 */
public record Site(String rootUrl, int maxDepth, int maxPages, boolean respectRobots) {
    private static final int USUAL_DEPTH = 3;
    private static final int USUAL_PAGES = 500;

    /** A site, as far as is usual. */
    public Site(String rootUrl) {
        this(rootUrl, USUAL_DEPTH, USUAL_PAGES, true);
    }
}
