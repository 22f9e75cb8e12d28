package io.ragstone.sdk.chat.request;

import io.ragstone.sdk.request.MetadataCondition;
import io.ragstone.sdk.wire.OptionValues;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to change in a chat. Only what is set is sent, {@code null} as null; settings of the model and the prompt are laid
 * over the present ones.
 *
 * <pre>{@code
 * chat.update(new ChatUpdate()
 *         .name("All rules")
 *         .llm(LLM.builder().temperature(0.3).build()));
 * }</pre>
 */
public final class ChatUpdate {
    private final OptionValues values = new OptionValues();

    /** The new name. */
    public ChatUpdate name(String value) {
        values.set("name", value);
        return this;
    }

    /** The new picture. */
    public ChatUpdate avatar(@Nullable String value) {
        values.setEvenNull("avatar", value);
        return this;
    }

    /** What it is for. */
    public ChatUpdate description(@Nullable String value) {
        values.setEvenNull("description", value);
        return this;
    }

    /** What it answers from; an empty list lets it merely talk. */
    public ChatUpdate datasetIds(Collection<String> value) {
        values.set("dataset_ids", List.copyOf(value));
        return this;
    }

    /** The model and how it writes. */
    public ChatUpdate llm(LLM value) {
        values.set("llm", value.json());
        return this;
    }

    /** What the model is told and given. */
    public ChatUpdate prompt(Prompt value) {
        values.set("prompt", value.json());
        return this;
    }

    /** Only documents with such metadata are answered from; every condition has to hold, and {@code null} means all documents. */
    public ChatUpdate metadataFilter(@Nullable MetadataCondition value) {
        values.setEvenNull("meta_data_filter", value == null ? null : MetadataFilter.of(value));
        return this;
    }

    /** Anything else by its name in the API. */
    public ChatUpdate set(String name, @Nullable Object value) {
        values.setEvenNull(name, value);
        return this;
    }

    /** What is set, by its name in the API. */
    public Map<String, @Nullable Object> values() {
        return values.snapshot();
    }

    @Override
    public String toString() {
        return "ChatUpdate" + values;
    }
}
