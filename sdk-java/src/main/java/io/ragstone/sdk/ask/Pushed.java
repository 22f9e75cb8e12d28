package io.ragstone.sdk.ask;

/**
 * A version of a text that is kept elsewhere.
 *
 * <pre>{@code
 * shop.push(base.id(), new Pushed("page-7", 3, "Returns", "Goods can be returned within 30 days."));
 * }</pre>
 *
 * @param externalId what it is called there
 * @param version which version this is; a higher one takes the place of the one before
 */
public record Pushed(String externalId, long version, String title, String content) {}
