package io.ragstone.sdk.request;

import io.ragstone.sdk.parsing.ParserConfig;
import io.ragstone.sdk.wire.OptionValues;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to change in a document. Only what is set is sent. Servers that are told to switch a document on or off do only that.
 *
 * <pre>{@code
 * document.update(new DocumentUpdate().name("rules-2026.txt").metaFields(Map.of("author", "Ada", "year", 2026)));
 * }</pre>
 */
public final class DocumentUpdate {
    private final OptionValues values = new OptionValues();

    /** The new file name, with the same ending. */
    public DocumentUpdate name(String value) {
        values.set("name", value);
        return this;
    }

    /** Metadata to search by; takes the place of the present one. */
    public DocumentUpdate metaFields(Map<String, ?> value) {
        values.set("meta_fields", value);
        return this;
    }

    /** How it is cut into chunks; those that it has are dropped when that changes. */
    public DocumentUpdate chunkMethod(String value) {
        values.set("chunk_method", value);
        return this;
    }

    /** The settings of the chunk method. */
    public DocumentUpdate parserConfig(ParserConfig value) {
        values.set("parser_config", value.json());
        return this;
    }

    /** Whether it is searched. */
    public DocumentUpdate enabled(boolean value) {
        values.set("enabled", value);
        return this;
    }

    /** Anything else by its name in the API, even {@code null}. */
    public DocumentUpdate set(String name, @Nullable Object value) {
        values.setEvenNull(name, value);
        return this;
    }

    /** What is set, by its name in the API. */
    public Map<String, @Nullable Object> values() {
        return values.snapshot();
    }

    @Override
    public String toString() {
        return "DocumentUpdate" + values;
    }
}
