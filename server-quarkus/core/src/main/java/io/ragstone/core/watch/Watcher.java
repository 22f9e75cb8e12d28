package io.ragstone.core.watch;

import java.time.Duration;

/** Hears what happens in the server, in the thread that does it: it has to be quick and must not fail. */
public interface Watcher {
    /** The steps of a document on its way to being found. */
    enum Stage {
        PARSE,
        EMBED,
        INDEX
    }

    /** What became of an attempt at a document. */
    enum Outcome {
        DONE,
        FAILED,
        RETRIED
    }

    /** What became of a page of a wiki that was to be compiled. */
    enum PageOutcome {
        CREATED,
        UPDATED,
        SKIPPED,
        FAILED
    }

    default void modelCalled(ModelCall call) {}

    /** @param amount how many documents were parsed, or chunks embedded or indexed */
    default void stageDone(Stage stage, long amount, Duration took) {}

    default void documentEnded(Outcome outcome) {}

    default void pageCompiled(PageOutcome outcome, Duration took) {}

    /** @param passed whether a page of a wiki was found to be in order */
    default void pageChecked(boolean passed) {}

    /** @param cache what it keeps, such as {@code document-vectors} */
    default void cacheAsked(String cache, long hits, long misses) {}

    /** @param route the way that the answer to a question came, such as {@code wiki} */
    default void asked(String route, Duration took) {}
}
