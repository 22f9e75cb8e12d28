package io.ragstone.core.ask.reply;

import java.util.Locale;

/** The way that an answer came. */
public enum Route {
    CACHE,
    SEMANTIC_CACHE,
    /** A page, as it is. */
    WIKI,
    /** What a model made of a page. */
    WIKI_SUMMARY,
    /** From passages, by the tenant's model. */
    RAG,
    SMALLTALK,
    HANDOFF,
    OPINION,
    /** Without what usually would have answered. */
    DEGRADED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it was worked out from what the tenant knows, so that it may be said again. */
    public boolean isWorkedOut() {
        return this == WIKI || this == WIKI_SUMMARY || this == RAG;
    }
}
