package io.ragstone.sdk.ask.answer;

/**
 * The way that an answer came.
 *
 * <pre>{@code
 * System.out.println(answer.route() == Route.WIKI ? "from a page" : "from passages");
 * }</pre>
 */
public enum Route {
    /** It was given before to the same question. */
    CACHE,
    /** It was given before to a question that means the same. */
    SEMANTIC_CACHE,
    /** It is a page of the wiki. */
    WIKI,
    /** A model made it of a page of the wiki. */
    WIKI_SUMMARY,
    /** It comes from passages. */
    RAG,
    /** Nothing was looked up, as nothing was asked. */
    SMALLTALK,
    /** A person was called, or speaks. */
    HANDOFF,
    /** Nothing was looked up, as an opinion was asked for. */
    OPINION,
    /** It came about without the tenant's model or without any search. */
    DEGRADED,
    /** Something that this version of the SDK does not know. */
    UNKNOWN
}
