package io.ragstone.core.document;

/** How far the parsing of a document has come. */
public enum RunState {
    UNSTARTED,
    RUNNING,
    CANCELLED,
    DONE,
    FAILED
}
