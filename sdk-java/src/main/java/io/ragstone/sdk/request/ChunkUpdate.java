package io.ragstone.sdk.request;

import io.ragstone.sdk.wire.OptionValues;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to change in a chunk. Only what is set is sent.
 *
 * <pre>{@code
 * chunk.update(new ChunkUpdate().content("Quiet hours begin at eleven.").available(true));
 * }</pre>
 */
public final class ChunkUpdate {
    private final OptionValues values = new OptionValues();

    /** The new text. */
    public ChunkUpdate content(String value) {
        values.set("content", value);
        return this;
    }

    /** Words that count more than the text. */
    public ChunkUpdate importantKeywords(List<String> value) {
        values.set("important_keywords", value);
        return this;
    }

    /** Questions that it answers. */
    public ChunkUpdate questions(List<String> value) {
        values.set("questions", value);
        return this;
    }

    /** Whether it is searched. */
    public ChunkUpdate available(boolean value) {
        values.set("available", value);
        return this;
    }

    /** Where it stands in the file, each the page, left, right, top and bottom. */
    public ChunkUpdate positions(List<List<Integer>> value) {
        values.set("positions", value);
        return this;
    }

    /** What is set, by its name in the API. */
    public Map<String, @Nullable Object> values() {
        return values.snapshot();
    }

    @Override
    public String toString() {
        return "ChunkUpdate" + values;
    }
}
