package io.ragstone.core.document;

import java.util.Set;

/**
 * How far a document has come on its way to being found, in smaller steps than {@link RunState}. What a running parsing
 * has reached is in its log, whose lines these are.
 */
public enum ParseStage {
    /** Nobody works on it yet. */
    WAITING,
    EXTRACTING,
    CHUNKING,
    EMBEDDING,
    /** It is found as it was, while it is made anew. */
    RENEWING,
    READY,
    FAILED;

    /** The line that says that somebody works on it. */
    public static final String RECEIVED = "Task has been received.";

    /** The line that says that its text was read. */
    public static final String PARSED = "Parsing done";

    /** What the line begins with that says that it was cut. */
    public static final String CUT = "Generate ";

    /** Where the text need not be read out of anything. */
    private static final Set<String> PLAIN = Set.of(Document.TEXT, Document.PUSHED);

    public static ParseStage of(Document document) {
        return switch (document.parsing().state()) {
            case UNSTARTED -> WAITING;
            case DONE -> READY;
            case FAILED, CANCELLED -> FAILED;
            case RUNNING -> document.generation() > 0 ? RENEWING : running(document);
        };
    }

    private static ParseStage running(Document document) {
        String log = document.parsing().log();
        if (log.contains(CUT)) {
            return EMBEDDING;
        }
        if (!log.contains(RECEIVED)) {
            return WAITING;
        }
        return log.contains(PARSED) || PLAIN.contains(document.source()) ? CHUNKING : EXTRACTING;
    }

    /** The documents that are read without anything being taken out of a file. */
    public static Set<String> plainSources() {
        return PLAIN;
    }

    /** Why the document failed or was stopped, in the words of its log. */
    public static String reason(ParseStatus parsing) {
        String log = parsing.log().strip();
        String failure = parsing.failure();
        return failure.isEmpty() ? log.substring(log.lastIndexOf('\n') + 1) : failure;
    }
}
