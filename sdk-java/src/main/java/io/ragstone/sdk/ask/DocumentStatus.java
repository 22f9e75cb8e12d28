package io.ragstone.sdk.ask;

import java.util.Locale;
import java.util.stream.Stream;

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
        return Stream.of(values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElse(UNKNOWN);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
