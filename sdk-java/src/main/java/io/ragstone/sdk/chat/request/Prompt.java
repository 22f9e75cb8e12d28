package io.ragstone.sdk.chat.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Json;
import io.ragstone.sdk.wire.JsonSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the chat model is told and given. What a server sends that this class does not know is kept and can be had by name.
 *
 * <pre>{@code
 * rag.createChat(new ChatOptions("House rules")
 *         .datasetIds(List.of(dataset.id()))
 *         .prompt(Prompt.builder().topN(8).emptyResponse("Nothing was found about that.").build()));
 * }</pre>
 */
public final class Prompt extends JsonSettings {
    private static final String WEIGHT = "keywords_similarity_weight";

    private final Fields fields;

    private Prompt(JsonNode json) {
        super(json);
        this.fields = new Fields(json());
    }

    /** Starts with nothing set. */
    public static Builder builder() {
        return new Builder(Json.object());
    }

    /** Reads what a server sent; whatever is not an object counts as nothing set. */
    public static Prompt of(JsonNode json) {
        return new Prompt(json);
    }

    /**
     * Starts with what is set here, but for the weight of the words: servers give back the rest to 1 of what was sent, so
     * that sending it again would turn it round. What is not sent stays as it is on the server.
     */
    public Builder toBuilder() {
        ObjectNode copy = json();
        copy.remove(WEIGHT);
        return new Builder(copy);
    }

    /** What is less similar is left out, or {@code null} when it is not set. */
    public @Nullable Double similarityThreshold() {
        return fields.decimal("similarity_threshold");
    }

    /** The share of the words in the similarity as a server gives it, or {@code null} when it is not set. */
    public @Nullable Double keywordsSimilarityWeight() {
        return fields.decimal(WEIGHT);
    }

    /** How many chunks the model is given, or {@code null} when it is not set. */
    public @Nullable Integer topN() {
        return fields.whole("top_n");
    }

    /** How many neighbours by vector to look at, or {@code null} when it is not set. */
    public @Nullable Integer topK() {
        return fields.whole("top_k");
    }

    /** The variables in the prompt; empty when it is not set. */
    public List<PromptVariable> variables() {
        return fields.objects("variables").stream().map(PromptVariable::of).toList();
    }

    /** A model that sorts the best chunks once more; empty for none, or {@code null} when it is not set. */
    public @Nullable String rerankModel() {
        return fields.text("rerank_model");
    }

    /** What is answered when nothing was found, or {@code null} when it is not set. */
    public @Nullable String emptyResponse() {
        return fields.text("empty_response");
    }

    /** What a session begins with, or {@code null} when it is not set. */
    public @Nullable String opener() {
        return fields.text("opener");
    }

    /** The instruction, with variables in braces, or {@code null} when it is not set. */
    public @Nullable String prompt() {
        return fields.text("prompt");
    }

    /** Whether answers cite chunks, or {@code null} when it is not set. */
    public @Nullable Boolean showQuote() {
        return fields.flag("show_quote");
    }

    /** Whether a question is completed by those before it, or {@code null} when it is not set. */
    public @Nullable Boolean refineMultiturn() {
        return fields.flag("refine_multiturn");
    }

    /** Whether answers are spoken, or {@code null} when it is not set. */
    public @Nullable Boolean tts() {
        return fields.flag("tts");
    }

    /** Sets what shall be sent; what is not set is left to the server. */
    public static final class Builder extends JsonSettings.Builder<Prompt, Builder> {
        private Builder(ObjectNode json) {
            super(json, Prompt::new);
        }

        /** What is less similar is left out; 0.2 otherwise. */
        public Builder similarityThreshold(double value) {
            return set("similarity_threshold", value);
        }

        /** The share of the vectors in the similarity, in spite of its name; servers give back the rest to 1. */
        public Builder keywordsSimilarityWeight(double value) {
            return set(WEIGHT, value);
        }

        /** How many chunks the model is given; 6 otherwise. */
        public Builder topN(int value) {
            return set("top_n", value);
        }

        /** How many neighbours by vector to look at; 1024 otherwise. */
        public Builder topK(int value) {
            return set("top_k", value);
        }

        /** The variables in the prompt; {@code knowledge} alone otherwise. */
        public Builder variables(List<PromptVariable> value) {
            return set("variables", value.stream().map(PromptVariable::json).toList());
        }

        /** A model that sorts the best chunks once more. */
        public Builder rerankModel(String value) {
            return set("rerank_model", value);
        }

        /** What is answered when nothing was found; when it is empty, the model answers. */
        public Builder emptyResponse(String value) {
            return set("empty_response", value);
        }

        /** What a session begins with. */
        public Builder opener(String value) {
            return set("opener", value);
        }

        /** The instruction, with variables in braces. */
        public Builder prompt(String value) {
            return set("prompt", value);
        }

        /** Whether answers cite chunks, as they do otherwise. */
        public Builder showQuote(boolean value) {
            return set("show_quote", value);
        }

        /** Whether a question is completed by those before it, as it is otherwise. */
        public Builder refineMultiturn(boolean value) {
            return set("refine_multiturn", value);
        }

        /** Whether answers are spoken, where the server can do so. */
        public Builder tts(boolean value) {
            return set("tts", value);
        }
    }
}
