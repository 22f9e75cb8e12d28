package io.ragstone.core.ingest.enrich;

/** Whoever follows a document on its way. */
public interface Progress {
    /** Writes a sentence into the document's log. */
    void say(String sentence);

    /** Tells that work goes on; throws when nobody wants its result any more. */
    void alive();
}
