package io.ragstone.core.wiki.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with a page.
 *
 * @param location the claim that it is about, or a part of it
 * @param relatedSlug the page that says otherwise
 * @param chunkId the passage that is no longer there
 */
public record Issue(
        Code code,
        String message,
        @Nullable String location,
        @Nullable String relatedSlug,
        @Nullable String chunkId) {

    /** What can be wrong. */
    public enum Code {
        /** The same fact is told twice. */
        E1(Severity.WARNING, Action.NONE),
        /** A claim names no source. */
        E2(Severity.ERROR, Action.RECOMPILE),
        /** The page contradicts itself. */
        E3(Severity.ERROR, Action.REVIEW),
        /** The page contradicts another one. */
        E4(Severity.WARNING, Action.REVIEW),
        /** A passage that is cited is gone. */
        E5(Severity.ERROR, Action.RECOMPILE),
        /** It could not be written anew; what there is is from before. */
        E6(Severity.ERROR, Action.RECOMPILE);

        private final Severity severity;
        private final Action action;

        Code(Severity severity, Action action) {
            this.severity = severity;
            this.action = action;
        }

        public Severity severity() {
            return severity;
        }

        public Action action() {
            return action;
        }
    }

    /** With an error a page is not published. */
    public enum Severity {
        WARNING,
        ERROR;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is done about it. */
    public enum Action {
        NONE,
        /** The page is written anew. */
        RECOMPILE,
        /** A person has to look at it. */
        REVIEW;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean is(Code other) {
        return code == other;
    }
}
