package io.ragstone.sdk.file;

import io.ragstone.sdk.wire.OptionValues;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a folder to list.
 *
 * <pre>{@code
 * folder.list(new FolderQuery().keywords("minutes").orderBy("name").desc(false).pageSize(100));
 * }</pre>
 */
public final class FolderQuery {
    private final OptionValues values = new OptionValues();

    /** Only what has this in its name, in any case. */
    public FolderQuery keywords(@Nullable String value) {
        values.set("keywords", value);
        return this;
    }

    /** Which page, from 1. */
    public FolderQuery page(int value) {
        values.set("page", value);
        return this;
    }

    /** How many to a page; 15 otherwise. */
    public FolderQuery pageSize(int value) {
        values.set("page_size", value);
        return this;
    }

    /** The field to sort by: {@code create_time}, as otherwise, {@code update_time} or {@code name}. */
    public FolderQuery orderBy(@Nullable String value) {
        values.set("orderby", value);
        return this;
    }

    /** Whether the greatest come first, as they do otherwise. */
    public FolderQuery desc(boolean value) {
        values.set("desc", value);
        return this;
    }

    /** What is set, by its name in the API. */
    public Map<String, @Nullable Object> values() {
        return values.snapshot();
    }

    @Override
    public String toString() {
        return "FolderQuery" + values;
    }
}
