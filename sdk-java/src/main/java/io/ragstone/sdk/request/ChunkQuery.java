package io.ragstone.sdk.request;

import io.ragstone.sdk.wire.OptionValues;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which chunks of a document to list.
 *
 * <pre>{@code
 * document.listChunks(new ChunkQuery().keywords("quiet hours").pageSize(10));
 * }</pre>
 */
public final class ChunkQuery {
    private final OptionValues values = new OptionValues();

    /** Only those with these words; what was found is marked in the content. */
    public ChunkQuery keywords(@Nullable String value) {
        values.set("keywords", value);
        return this;
    }

    /** Which page, from 1. */
    public ChunkQuery page(int value) {
        values.set("page", value);
        return this;
    }

    /** How many to a page; 30 otherwise. */
    public ChunkQuery pageSize(int value) {
        values.set("page_size", value);
        return this;
    }

    /** Only the one with this id. */
    public ChunkQuery id(@Nullable String value) {
        values.set("id", value);
        return this;
    }

    /** What is set, by its name in the API. */
    public Map<String, @Nullable Object> values() {
        return values.snapshot();
    }

    @Override
    public String toString() {
        return "ChunkQuery" + values;
    }
}
