package io.ragstone.sdk.parsing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far the parsing of a document is.
 *
 * <pre>{@code
 * if (document.run() == RunStatus.FAIL) {
 *     System.err.println(document.progressMessage());
 * }
 * }</pre>
 */
public enum RunStatus {
    /** It was not asked for. */
    UNSTART("0"),
    /** It waits in the queue or is at work. */
    RUNNING("1"),
    /** It was stopped. */
    CANCEL("2"),
    /** It is through. */
    DONE("3"),
    /** It failed. */
    FAIL("4"),
    /** It is planned for later. */
    SCHEDULE("5"),
    /** The server said nothing, or something that this SDK does not know. */
    UNKNOWN("");

    private final String number;

    RunStatus(String number) {
        this.number = number;
    }

    /** Reads a state as servers spell it, as its name in any case or as its number. */
    public static RunStatus of(@Nullable String text) {
        String spelled = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        for (RunStatus status : values()) {
            if (spelled.equals(status.name()) || spelled.equals(status.number)) {
                return status;
            }
        }
        return UNKNOWN;
    }

    /** Whether nothing more will happen by itself. */
    public boolean isFinal() {
        return this == DONE || this == FAIL || this == CANCEL;
    }
}
