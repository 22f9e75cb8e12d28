package io.ragstone.sdk.chat.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Json;
import io.ragstone.sdk.wire.JsonSettings;
import org.jspecify.annotations.Nullable;

/**
 * The chat model and how it writes. What a server sends that this class does not know is kept and can be had by name.
 *
 * <pre>{@code
 * rag.createChat(new ChatOptions("House rules")
 *         .llm(LLM.builder().modelName("glm-4-flash@ZHIPU-AI").temperature(0).maxTokens(1024).build()));
 * }</pre>
 */
public final class LLM extends JsonSettings {
    private final Fields fields;

    private LLM(JsonNode json) {
        super(json);
        this.fields = new Fields(json());
    }

    /** Starts with nothing set. */
    public static Builder builder() {
        return new Builder(Json.object());
    }

    /** Reads what a server sent; whatever is not an object counts as nothing set. */
    public static LLM of(JsonNode json) {
        return new LLM(json);
    }

    /** Starts with what is set here. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /** The model, as {@code <model>@<provider>}, or {@code null} when it is not set. */
    public @Nullable String modelName() {
        return fields.text("model_name");
    }

    /** How free it is in the choice of words, or {@code null} when it is not set. */
    public @Nullable Double temperature() {
        return fields.decimal("temperature");
    }

    /** The share of likely words that it chooses from, or {@code null} when it is not set. */
    public @Nullable Double topP() {
        return fields.decimal("top_p");
    }

    /** How much it avoids what was mentioned, or {@code null} when it is not set. */
    public @Nullable Double presencePenalty() {
        return fields.decimal("presence_penalty");
    }

    /** How much it avoids repeating itself, or {@code null} when it is not set. */
    public @Nullable Double frequencyPenalty() {
        return fields.decimal("frequency_penalty");
    }

    /** How many tokens an answer may have, or {@code null} when it is not set. */
    public @Nullable Integer maxTokens() {
        return fields.whole("max_tokens");
    }

    /** Sets what shall be sent; what is not set is left to the server. */
    public static final class Builder extends JsonSettings.Builder<LLM, Builder> {
        private Builder(ObjectNode json) {
            super(json, LLM::new);
        }

        /** The model, as {@code <model>@<provider>}; the tenant's default otherwise. */
        public Builder modelName(String value) {
            return set("model_name", value);
        }

        /** How free it is in the choice of words. */
        public Builder temperature(double value) {
            return set("temperature", value);
        }

        /** The share of likely words that it chooses from. */
        public Builder topP(double value) {
            return set("top_p", value);
        }

        /** How much it avoids what was mentioned. */
        public Builder presencePenalty(double value) {
            return set("presence_penalty", value);
        }

        /** How much it avoids repeating itself. */
        public Builder frequencyPenalty(double value) {
            return set("frequency_penalty", value);
        }

        /** How many tokens an answer may have. */
        public Builder maxTokens(int value) {
            return set("max_tokens", value);
        }
    }
}
