package io.ragstone.sdk.request;

import io.ragstone.sdk.wire.OptionValues;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A search for chunks. What is {@code null} or not set is left to the server.
 *
 * <pre>{@code
 * rag.retrieve(new RetrievalQuery("When do quiet hours begin?")
 *         .datasetIds(List.of(dataset.id()))
 *         .pageSize(5)
 *         .similarityThreshold(0.3)
 *         .highlight(true));
 * }</pre>
 */
public final class RetrievalQuery {
    private final OptionValues values = new OptionValues();

    /** A search for what answers this question. */
    public RetrievalQuery(String question) {
        values.set("question", question);
    }

    /** Where to look; the datasets must share one embedding model. */
    public RetrievalQuery datasetIds(Collection<String> value) {
        values.set("dataset_ids", List.copyOf(value));
        return this;
    }

    /** Only in these documents. */
    public RetrievalQuery documentIds(@Nullable Collection<String> value) {
        values.set("document_ids", value == null ? null : List.copyOf(value));
        return this;
    }

    /** Which page, from 1. */
    public RetrievalQuery page(int value) {
        values.set("page", value);
        return this;
    }

    /** How many to a page; 30 otherwise. */
    public RetrievalQuery pageSize(int value) {
        values.set("page_size", value);
        return this;
    }

    /** What is less similar is left out; 0.2 otherwise. */
    public RetrievalQuery similarityThreshold(double value) {
        values.set("similarity_threshold", value);
        return this;
    }

    /** The share of the vectors in the similarity, of which the words have the rest; 0.3 otherwise. */
    public RetrievalQuery vectorSimilarityWeight(double value) {
        values.set("vector_similarity_weight", value);
        return this;
    }

    /** How many neighbours by vector to look at; 1024 otherwise. */
    public RetrievalQuery topK(int value) {
        values.set("top_k", value);
        return this;
    }

    /** A model that sorts what was found. */
    public RetrievalQuery rerankId(@Nullable String value) {
        values.set("rerank_id", value);
        return this;
    }

    /** Whether the chat model adds keywords to the question. */
    public RetrievalQuery keyword(boolean value) {
        values.set("keyword", value);
        return this;
    }

    /** Languages to look in as well, by translating the question. */
    public RetrievalQuery crossLanguages(@Nullable List<String> value) {
        values.set("cross_languages", value);
        return this;
    }

    /** Only in documents with such metadata. */
    public RetrievalQuery metadataCondition(@Nullable MetadataCondition value) {
        values.set("metadata_condition", value == null ? null : value.json());
        return this;
    }

    /** Asks Ragstone for chunks with one of these tags alone; other servers ignore it. */
    public RetrievalQuery tags(@Nullable Collection<String> value) {
        values.set("tags", value == null ? null : List.copyOf(value));
        return this;
    }

    /** Whether to mark what was found; RAGFlow 0.22 marks it in any case. */
    public RetrievalQuery highlight(boolean value) {
        values.set("highlight", value);
        return this;
    }

    /** Whether to ask the graph of entities too. */
    public RetrievalQuery useKg(boolean value) {
        values.set("use_kg", value);
        return this;
    }

    /** Asks Ragstone to say how it found its answer; other servers ignore it. */
    public RetrievalQuery explain(boolean value) {
        values.set("explain", value);
        return this;
    }

    /** Asks Ragstone what became of a passage that the answer should hold; other servers ignore it. */
    public RetrievalQuery expecting(String passage) {
        values.set("expected", Map.of("content", passage));
        return this;
    }

    /** Asks Ragstone what became of a passage of this document; other servers ignore it. */
    public RetrievalQuery expecting(String passage, String documentId) {
        values.set("expected", Map.of("content", passage, "document_id", documentId));
        return this;
    }

    /** Anything else by its name in the API. */
    public RetrievalQuery set(String name, @Nullable Object value) {
        values.setEvenNull(name, value);
        return this;
    }

    /** What is set, by its name in the API. */
    public Map<String, @Nullable Object> values() {
        return values.snapshot();
    }

    @Override
    public String toString() {
        return "RetrievalQuery" + values;
    }
}
