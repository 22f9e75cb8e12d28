package io.ragstone.sdk.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.client.ApiRequest;
import io.ragstone.sdk.page.Page;
import io.ragstone.sdk.page.Pages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lists things of one kind, a page at a time or all of them. */
public final class Listing<T> {
    private static final int LAZY_PAGE_SIZE = 100;

    private final Supplier<ApiRequest> request;
    private final Function<ApiRequest, Page<T>> send;

    /** Sends such requests, and makes a page of the answer. */
    public Listing(Supplier<ApiRequest> request, Function<ApiRequest, Page<T>> send) {
        this.request = request;
        this.send = send;
    }

    /** A page of what the query selects. */
    public Page<T> page(Map<String, @Nullable Object> query) {
        ApiRequest filled = request.get();
        query.forEach(filled::query);
        return send.apply(filled);
    }

    /** The first that has this in this field. */
    public Optional<T> first(String field, String value) {
        Page<T> found = page(Map.of(field, value));
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** All that the query selects, from its page on. */
    public Pages<T> all(Map<String, @Nullable Object> query) {
        int first = query.get("page") instanceof Integer page ? page : 1;
        int size = query.get("page_size") instanceof Integer pageSize ? pageSize : LAZY_PAGE_SIZE;
        return new Pages<>(
                (number, pageSize) -> {
                    Map<String, @Nullable Object> numbered = new HashMap<>(query);
                    numbered.put("page", number);
                    numbered.put("page_size", pageSize);
                    return page(numbered);
                },
                first,
                size);
    }

    /** A page of what is in a list, made into what it stands for. */
    public static <T> Page<T> pageOf(List<JsonNode> items, JsonNode counted, Function<JsonNode, T> made) {
        Long total = new Fields(counted).number("total_datasets", "total");
        return new Page<>(
                items.stream().map(made).toList(), total == null ? OptionalLong.empty() : OptionalLong.of(total));
    }
}
