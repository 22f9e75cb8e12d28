package io.ragstone.sdk.request;

import io.ragstone.sdk.parsing.RunStatus;
import io.ragstone.sdk.wire.OptionValues;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which documents of a dataset to list.
 *
 * <pre>{@code
 * dataset.listDocuments(new DocumentQuery().keywords("rules").run(RunStatus.FAIL).pageSize(100));
 * }</pre>
 */
public final class DocumentQuery {
    private final OptionValues values = new OptionValues();

    /** Only the one with this id. */
    public DocumentQuery id(@Nullable String value) {
        values.set("id", value);
        return this;
    }

    /** Only the one with this name. */
    public DocumentQuery name(@Nullable String value) {
        values.set("name", value);
        return this;
    }

    /** Only those with this in their name. */
    public DocumentQuery keywords(@Nullable String value) {
        values.set("keywords", value);
        return this;
    }

    /** Which page, from 1. */
    public DocumentQuery page(int value) {
        values.set("page", value);
        return this;
    }

    /** How many to a page; 30 otherwise. */
    public DocumentQuery pageSize(int value) {
        values.set("page_size", value);
        return this;
    }

    /** The field to sort by, {@code create_time} otherwise. */
    public DocumentQuery orderBy(@Nullable String value) {
        values.set("orderby", value);
        return this;
    }

    /** Whether the greatest come first, as they do otherwise. */
    public DocumentQuery desc(boolean value) {
        values.set("desc", value);
        return this;
    }

    /** Only those made since; servers cut the page first. */
    public DocumentQuery createTimeFrom(@Nullable Instant value) {
        values.set("create_time_from", value == null ? null : value.toEpochMilli());
        return this;
    }

    /** Only those made until; servers cut the page first. */
    public DocumentQuery createTimeTo(@Nullable Instant value) {
        values.set("create_time_to", value == null ? null : value.toEpochMilli());
        return this;
    }

    /** Only files with these endings, such as {@code pdf}. */
    public DocumentQuery suffixes(String... endings) {
        values.set("suffix", List.of(endings));
        return this;
    }

    /** Only those in these states. */
    public DocumentQuery run(RunStatus... states) {
        values.set("run", Arrays.stream(states).map(RunStatus::name).toList());
        return this;
    }

    /** What is set, by its name in the API. */
    public Map<String, @Nullable Object> values() {
        return values.snapshot();
    }

    @Override
    public String toString() {
        return "DocumentQuery" + values;
    }
}
