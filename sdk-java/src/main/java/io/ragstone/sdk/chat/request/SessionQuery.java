package io.ragstone.sdk.chat.request;

import io.ragstone.sdk.wire.OptionValues;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions of a chat to list.
 *
 * <pre>{@code
 * chat.listSessions(new SessionQuery().userId("ada").pageSize(10));
 * }</pre>
 */
public final class SessionQuery {
    private final OptionValues values = new OptionValues();

    /** Which page, from 1. */
    public SessionQuery page(int value) {
        values.set("page", value);
        return this;
    }

    /** How many to a page; 30 otherwise. */
    public SessionQuery pageSize(int value) {
        values.set("page_size", value);
        return this;
    }

    /** What to sort by, such as {@code create_time} or {@code update_time}. */
    public SessionQuery orderBy(@Nullable String value) {
        values.set("orderby", value);
        return this;
    }

    /** Whether the newest come first, as they do otherwise. */
    public SessionQuery desc(boolean value) {
        values.set("desc", value);
        return this;
    }

    /** Only the one with this id. */
    public SessionQuery id(@Nullable String value) {
        values.set("id", value);
        return this;
    }

    /** Only what has this name. */
    public SessionQuery name(@Nullable String value) {
        values.set("name", value);
        return this;
    }

    /** Only those with this user. */
    public SessionQuery userId(@Nullable String value) {
        values.set("user_id", value);
        return this;
    }

    /** What is set, by its name in the API. */
    public Map<String, @Nullable Object> values() {
        return values.snapshot();
    }

    @Override
    public String toString() {
        return "SessionQuery" + values;
    }
}
