package io.ragstone.core.search;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a search came to its answer.
 *
 * @param stages what was done, in order, and how long it took
 * @param trust how well the embedding model knows the question's language, 0 to 1
 * @param vectorShare what the vectors count in the order of the passages; the words have the rest
 * @param candidates how many passages both sides found together
 * @param unrelated how many of them had nothing to do with the question
 * @param belowThreshold how many others were not similar enough
 * @param duplicates how many others say what a better one says already
 * @param judged the candidates in their order, those that were left out among them
 * @param verdict what became of the passage that was expected; null when none was
 */
public record SearchTrace(
        List<Stage> stages,
        double trust,
        double vectorShare,
        int candidates,
        long unrelated,
        long belowThreshold,
        long duplicates,
        List<Judged> judged,
        @Nullable Verdict verdict) {

    /** A part of the work. */
    public record Stage(String name, Duration time) {}

    /** Why a candidate is not in the answer. */
    public enum Fate {
        KEPT,
        UNRELATED,
        BELOW_THRESHOLD,
        DUPLICATE
    }

    /**
     * What each side thought of a candidate.
     *
     * @param wordPlace its place among the candidates by words, from 1; 0 when it holds none of them
     * @param vectorPlace its place among the candidates by vector, from 1; 0 when the question had no vector
     */
    public record Judged(
            Candidate candidate, int wordPlace, int vectorPlace, double rank, double similarity, Fate fate) {}

    /** The stage that lost the passage that was expected. */
    public enum Lost {
        /** It was found and is on the page. */
        NOT_LOST,
        /** No passage of these knowledge bases holds it: its document is not parsed, or its text was not read. */
        NOT_PARSED,
        /** Its text is there, in more than one passage. */
        CUT_APART,
        /** It is switched off, or in a document or knowledge base that was not searched. */
        FILTERED,
        /** Neither its words nor its vector brought it among the candidates. */
        OUT_OF_REACH,
        UNRELATED,
        BELOW_THRESHOLD,
        /** Another passage that says the same is in its place. */
        DUPLICATE,
        /** It was found, but on a later page. */
        OUT_OF_THE_PAGE
    }

    /**
     * What became of the passage that was expected.
     *
     * @param chunkIds the passages that hold it, or parts of it
     * @param place its place in the answer over all pages, from 1; 0 when it has none
     * @param explanation a sentence or two for the reader
     */
    public record Verdict(Lost lost, List<String> chunkIds, int place, String explanation) {}
}
