package io.ragstone.core.document.web;

/** Fetches pages from addresses that users name. */
@FunctionalInterface
public interface WebPages {
    /**
     * Follows where the address leads and returns what is there. Throws a {@code CoreException} with a sentence for the
     * user when it is no address of the web, when nothing can be had from it, when that is too large, and when it leads
     * into the operator's own network, unless the operator permits that.
     */
    WebPage fetch(String address);

    /** The same refusals, as far as the address alone tells them. */
    default void require(String address) {}
}
