package io.ragstone.sdk.request;

import io.ragstone.sdk.wire.OptionValues;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chunk to add to a document.
 *
 * <pre>{@code
 * document.addChunk(new ChunkOptions("Quiet hours begin at ten.")
 *         .importantKeywords(List.of("quiet hours"))
 *         .questions(List.of("When do quiet hours begin?")));
 * }</pre>
 */
public final class ChunkOptions {
    private final OptionValues values = new OptionValues();

    /** A chunk with this text. */
    public ChunkOptions(String content) {
        values.set("content", content);
    }

    /** Words that count more than the text. */
    public ChunkOptions importantKeywords(@Nullable List<String> value) {
        values.set("important_keywords", value);
        return this;
    }

    /** Questions that it answers. */
    public ChunkOptions questions(@Nullable List<String> value) {
        values.set("questions", value);
        return this;
    }

    /** What is set, by its name in the API. */
    public Map<String, @Nullable Object> values() {
        return values.snapshot();
    }

    @Override
    public String toString() {
        return "ChunkOptions" + values;
    }
}
