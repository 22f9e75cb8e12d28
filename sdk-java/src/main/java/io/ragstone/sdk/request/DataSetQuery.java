package io.ragstone.sdk.request;

import io.ragstone.sdk.wire.OptionValues;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which datasets to list.
 *
 * <pre>{@code
 * rag.listDatasets(new DataSetQuery().page(2).pageSize(50).orderBy("update_time").desc(false));
 * }</pre>
 */
public final class DataSetQuery {
    private final OptionValues values = new OptionValues();

    /** Which page, from 1. */
    public DataSetQuery page(int value) {
        values.set("page", value);
        return this;
    }

    /** How many to a page; 30 otherwise. */
    public DataSetQuery pageSize(int value) {
        values.set("page_size", value);
        return this;
    }

    /** What to sort by, {@code create_time} or {@code update_time}. */
    public DataSetQuery orderBy(@Nullable String value) {
        values.set("orderby", value);
        return this;
    }

    /** Whether the newest come first, as they do otherwise. */
    public DataSetQuery desc(boolean value) {
        values.set("desc", value);
        return this;
    }

    /** Only the one with this id. */
    public DataSetQuery id(@Nullable String value) {
        values.set("id", value);
        return this;
    }

    /** Only the one with this name. */
    public DataSetQuery name(@Nullable String value) {
        values.set("name", value);
        return this;
    }

    /** What is set, by its name in the API. */
    public Map<String, @Nullable Object> values() {
        return values.snapshot();
    }

    @Override
    public String toString() {
        return "DataSetQuery" + values;
    }
}
