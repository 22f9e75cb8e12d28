package io.ragstone.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.wire.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How Ragstone found its answer.
 *
 * <pre>{@code
 * SearchDiagnostics why = rag.retrieve(query.expecting("Quiet hours begin at ten.")).diagnostics();
 * if (why != null && why.verdict() != null) {
 *     System.out.println(why.verdict().lost() + ": " + why.verdict().explanation());
 * }
 * }</pre>
 *
 * @param stages what was done, in order
 * @param vectorShare what the vectors count in the order of the chunks; the words have the rest
 * @param candidates how many chunks were looked at
 * @param unrelated how many of them have nothing to do with the question
 * @param belowThreshold how many others are not similar enough
 * @param duplicates how many others say what a better one says
 * @param judged all of them in their order
 * @param verdict what became of the passage that was expected; null when none was
 */
public record SearchDiagnostics(
        List<Stage> stages,
        double vectorShare,
        long candidates,
        long unrelated,
        long belowThreshold,
        long duplicates,
        List<Judged> judged,
        @Nullable Verdict verdict) {

    /** A part of the work and how long it took. */
    public record Stage(String name, double milliseconds) {
        private static Stage of(JsonNode json) {
            Fields fields = new Fields(json);
            return new Stage(fields.textOrEmpty("name"), decimal(fields, "milliseconds"));
        }
    }

    /**
     * A chunk that was looked at.
     *
     * @param wordPlace its place by words, from 1; 0 without any
     * @param vectorPlace its place by meaning, from 1
     * @param fate {@code kept}, or why it was not
     */
    public record Judged(
            String chunkId,
            String documentId,
            long wordPlace,
            long vectorPlace,
            double bm25,
            double coverage,
            double cosine,
            double similarity,
            String fate) {
        private static Judged of(JsonNode json) {
            Fields fields = new Fields(json);
            return new Judged(
                    fields.textOrEmpty("id"),
                    fields.textOrEmpty("document_id"),
                    fields.count("word_place"),
                    fields.count("vector_place"),
                    decimal(fields, "bm25"),
                    decimal(fields, "coverage"),
                    decimal(fields, "cosine"),
                    decimal(fields, "similarity"),
                    fields.textOrEmpty("fate"));
        }
    }

    /**
     * What became of a passage that was expected.
     *
     * @param lost the stage that lost it, or {@code not_lost}
     * @param chunkIds the chunks that hold it, or parts of it
     * @param place its place over all pages, from 1; 0 without one
     */
    public record Verdict(String lost, List<String> chunkIds, long place, String explanation) {
        private static Verdict of(JsonNode json) {
            Fields fields = new Fields(json);
            return new Verdict(
                    fields.textOrEmpty("lost"),
                    fields.texts("chunk_ids"),
                    fields.count("place"),
                    fields.textOrEmpty("explanation"));
        }
    }

    static SearchDiagnostics of(JsonNode json) {
        Fields fields = new Fields(json);
        JsonNode verdict = fields.node("expected");
        return new SearchDiagnostics(
                fields.objects("stages").stream().map(Stage::of).toList(),
                decimal(fields, "vector_share"),
                fields.count("candidates"),
                fields.count("unrelated"),
                fields.count("below_threshold"),
                fields.count("duplicates"),
                fields.objects("judged").stream().map(Judged::of).toList(),
                verdict.isObject() ? Verdict.of(verdict) : null);
    }

    private static double decimal(Fields fields, String name) {
        Double value = fields.decimal(name);
        return value == null ? 0 : value;
    }
}
