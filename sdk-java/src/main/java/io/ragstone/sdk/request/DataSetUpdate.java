package io.ragstone.sdk.request;

import io.ragstone.sdk.parsing.ParserConfig;
import io.ragstone.sdk.wire.OptionValues;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to change in a dataset. Only what is set is sent; what is set to {@code null} is sent as null, which is not the same as leaving it out.
 *
 * <pre>{@code
 * dataset.update(new DataSetUpdate()
 *         .name("house rules")
 *         .avatar(null));          // takes the picture away
 * }</pre>
 */
public final class DataSetUpdate {
    private final OptionValues values = new OptionValues();

    /** The new name. */
    public DataSetUpdate name(String value) {
        values.set("name", value);
        return this;
    }

    /** The new picture as a data URI. */
    public DataSetUpdate avatar(@Nullable String value) {
        values.setEvenNull("avatar", value);
        return this;
    }

    /** What is in it. */
    public DataSetUpdate description(@Nullable String value) {
        values.setEvenNull("description", value);
        return this;
    }

    /** The model that makes the vectors; it can change while there are no chunks. */
    public DataSetUpdate embeddingModel(@Nullable String value) {
        values.setEvenNull("embedding_model", value);
        return this;
    }

    /** Who sees it: {@code me} or {@code team}. */
    public DataSetUpdate permission(String value) {
        values.set("permission", value);
        return this;
    }

    /** How documents are cut; without settings given too, those of the new method take the place of the old. */
    public DataSetUpdate chunkMethod(String value) {
        values.set("chunk_method", value);
        return this;
    }

    /** How much its chunks are preferred, 0 to 100. */
    public DataSetUpdate pagerank(int value) {
        values.set("pagerank", value);
        return this;
    }

    /** Settings of the chunk method; they are laid over the present ones. */
    public DataSetUpdate parserConfig(@Nullable ParserConfig value) {
        values.setEvenNull("parser_config", value == null ? null : value.json());
        return this;
    }

    /** Anything else by its name in the API. */
    public DataSetUpdate set(String name, @Nullable Object value) {
        values.setEvenNull(name, value);
        return this;
    }

    /** What is set, by its name in the API. */
    public Map<String, @Nullable Object> values() {
        return values.snapshot();
    }

    @Override
    public String toString() {
        return "DataSetUpdate" + values;
    }
}
