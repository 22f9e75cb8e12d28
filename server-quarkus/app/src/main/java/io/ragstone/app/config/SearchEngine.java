package io.ragstone.app.config;

/** What can keep passages and find them. */
public enum SearchEngine {
    /** Inside the server, in its own folder. */
    LUCENE,
    /** A server of its own. */
    QDRANT
}
