package io.ragstone.sdk.request;

import io.ragstone.sdk.parsing.ParserConfig;
import io.ragstone.sdk.wire.OptionValues;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dataset to create. What is {@code null} or not set is left to the server.
 *
 * <pre>{@code
 * rag.createDataset(new DataSetOptions("handbook")
 *         .description("The rules of the house")
 *         .embeddingModel("BAAI/bge-small-en-v1.5@Builtin")
 *         .chunkMethod("naive")
 *         .parserConfig(ParserConfig.builder().chunkTokenNum(256).build()));
 * }</pre>
 */
public final class DataSetOptions {
    private final OptionValues values = new OptionValues();

    /** A dataset of this name. A name that is taken gets a number behind it. */
    public DataSetOptions(String name) {
        values.set("name", name);
    }

    /** A small picture as a data URI, such as {@code data:image/png;base64,...}. */
    public DataSetOptions avatar(@Nullable String value) {
        values.set("avatar", value);
        return this;
    }

    /** What is in it. */
    public DataSetOptions description(@Nullable String value) {
        values.set("description", value);
        return this;
    }

    /** The model that makes the vectors, as {@code <model>@<provider>}; the tenant's default otherwise. */
    public DataSetOptions embeddingModel(@Nullable String value) {
        values.set("embedding_model", value);
        return this;
    }

    /** Who sees it: {@code me} or {@code team}. */
    public DataSetOptions permission(@Nullable String value) {
        values.set("permission", value);
        return this;
    }

    /** How documents are cut: naive, book, email, laws, manual, one, paper, picture, presentation, qa, table or tag. */
    public DataSetOptions chunkMethod(@Nullable String value) {
        values.set("chunk_method", value);
        return this;
    }

    /** The settings of the chunk method. */
    public DataSetOptions parserConfig(@Nullable ParserConfig value) {
        values.set("parser_config", value == null ? null : value.json());
        return this;
    }

    /** What is set, by its name in the API. */
    public Map<String, @Nullable Object> values() {
        return values.snapshot();
    }

    @Override
    public String toString() {
        return "DataSetOptions" + values;
    }
}
