package io.ragstone.sdk.chat.request;

import io.ragstone.sdk.wire.OptionValues;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which chats to list.
 *
 * <pre>{@code
 * rag.listChats(new ChatQuery().pageSize(50).orderBy("update_time"));
 * }</pre>
 */
public final class ChatQuery {
    private final OptionValues values = new OptionValues();

    /** Which page, from 1. */
    public ChatQuery page(int value) {
        values.set("page", value);
        return this;
    }

    /** How many to a page; 30 otherwise. */
    public ChatQuery pageSize(int value) {
        values.set("page_size", value);
        return this;
    }

    /** What to sort by, such as {@code create_time} or {@code update_time}. */
    public ChatQuery orderBy(@Nullable String value) {
        values.set("orderby", value);
        return this;
    }

    /** Whether the newest come first, as they do otherwise. */
    public ChatQuery desc(boolean value) {
        values.set("desc", value);
        return this;
    }

    /** Only the one with this id. */
    public ChatQuery id(@Nullable String value) {
        values.set("id", value);
        return this;
    }

    /** Only what has this name. */
    public ChatQuery name(@Nullable String value) {
        values.set("name", value);
        return this;
    }

    /** What is set, by its name in the API. */
    public Map<String, @Nullable Object> values() {
        return values.snapshot();
    }

    @Override
    public String toString() {
        return "ChatQuery" + values;
    }
}
