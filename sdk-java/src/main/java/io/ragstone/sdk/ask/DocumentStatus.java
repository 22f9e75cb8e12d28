package io.ragstone.sdk.ask;

import io.ragstone.sdk.wire.Words;

/**
 * How far a document has come.
 *
 * <pre>{@code
 * new DocumentSearch().status(DocumentStatus.FAILED);
 * }</pre>
 */
public enum DocumentStatus {
    /** Nobody works on it yet. */
    UPLOADED,
    /** Its text is read. */
    EXTRACTING,
    /** It is cut into chunks. */
    CHUNKING,
    /** Its chunks get their vectors. */
    EMBEDDING,
    /** It is found as it was, while it is read again. */
    RE_EMBEDDING,
    /** It is found. */
    READY,
    /** It could not be read. */
    FAILED,
    /** Something that this version of the SDK does not know. */
    UNKNOWN;

    static DocumentStatus of(String word) {
        return Words.read(DocumentStatus.class, word);
    }

    String word() {
        return Words.of(this);
    }
}
