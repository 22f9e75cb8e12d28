package io.ragstone.core.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a chat model is to answer.
 *
 * @param messages the conversation, with everything that a model has to read
 * @param grounds what the messages were made from, for a model that quotes instead of writing; null for a mere chat
 */
public record ChatRequest(
        List<ChatMessage> messages,
        Settings settings,
        @Nullable Grounds grounds) {
    public ChatRequest {
        messages = List.copyOf(messages);
    }

    /** A mere chat. */
    public ChatRequest(List<ChatMessage> messages, Settings settings) {
        this(messages, settings, null);
    }

    /** How the model is to write; null leaves it to the provider. */
    public record Settings(
            @Nullable Double temperature,
            @Nullable Double topP,
            @Nullable Double presencePenalty,
            @Nullable Double frequencyPenalty,
            @Nullable Integer maxTokens) {
        public static final Settings NONE = new Settings(null, null, null, null, null);

        /** Without a length that no answer can have. */
        public Settings possible() {
            return maxTokens == null || maxTokens > 0
                    ? this
                    : new Settings(temperature, topP, presencePenalty, frequencyPenalty, null);
        }
    }

    /**
     * A question, and the sources that may answer it, best first. The answer cites them as {@code [ID:n]}, counting from 0.
     *
     * @param embedder compares meanings; null where words have to do
     */
    public record Grounds(
            String question, List<Source> sources, @Nullable Embedder embedder) {
        public Grounds {
            sources = List.copyOf(sources);
        }
    }

    /**
     * A passage of a document.
     *
     * @param document tells documents apart
     * @param title the document's name
     * @param ordinal the passage's place in the document
     */
    public record Source(String document, String title, int ordinal, List<String> headings, String text) {
        public Source {
            headings = List.copyOf(headings);
        }
    }
}
