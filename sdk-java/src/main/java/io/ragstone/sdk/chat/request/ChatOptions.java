package io.ragstone.sdk.chat.request;

import io.ragstone.sdk.request.MetadataCondition;
import io.ragstone.sdk.wire.OptionValues;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chat to create. What is {@code null} or not set is left to the server.
 *
 * <pre>{@code
 * rag.createChat(new ChatOptions("House rules")
 *         .datasetIds(List.of(dataset.id()))
 *         .llm(LLM.builder().temperature(0).build())
 *         .prompt(Prompt.builder().topN(8).build()));
 * }</pre>
 */
public final class ChatOptions {
    private final OptionValues values = new OptionValues();

    /** A chat of this name, which no other chat has. */
    public ChatOptions(String name) {
        values.set("name", name);
    }

    /** A picture, usually as a data URI. */
    public ChatOptions avatar(@Nullable String value) {
        values.set("avatar", value);
        return this;
    }

    /** What it is for. */
    public ChatOptions description(@Nullable String value) {
        values.set("description", value);
        return this;
    }

    /** What it answers from, each with at least one chunk; without any it merely talks. */
    public ChatOptions datasetIds(Collection<String> value) {
        values.set("dataset_ids", List.copyOf(value));
        return this;
    }

    /** The model and how it writes. */
    public ChatOptions llm(@Nullable LLM value) {
        values.set("llm", value == null ? null : value.json());
        return this;
    }

    /** What the model is told and given. */
    public ChatOptions prompt(@Nullable Prompt value) {
        values.set("prompt", value == null ? null : value.json());
        return this;
    }

    /** Only documents with such metadata are answered from; every condition has to hold. */
    public ChatOptions metadataFilter(@Nullable MetadataCondition value) {
        values.set("meta_data_filter", value == null ? null : MetadataFilter.of(value));
        return this;
    }

    /** Anything else by its name in the API. */
    public ChatOptions set(String name, @Nullable Object value) {
        values.setEvenNull(name, value);
        return this;
    }

    /** What is set, by its name in the API. */
    public Map<String, @Nullable Object> values() {
        return values.snapshot();
    }

    @Override
    public String toString() {
        return "ChatOptions" + values;
    }
}
