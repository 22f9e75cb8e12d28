package io.ragstone.adapters.panache;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.panache.common.Sort;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.util.List;
import java.util.function.Function;

/** How lists are ordered and cut. */
public final class Listing {
    private Listing() {}

    /** By the attributes {@code createdAt}, {@code updatedAt} or {@code nameLower}, and then by {@code seq}. */
    public static Sort sort(Order order) {
        String first = switch (order.by()) {
            case CREATED -> "createdAt";
            case UPDATED -> "updatedAt";
            case NAME -> "nameLower";
        };
        return Sort.by(first, "seq")
                .direction(order.descending() ? Sort.Direction.Descending : Sort.Direction.Ascending);
    }

    public static <E, R> Paged<R> page(PanacheQuery<E> query, PageRequest page, Function<E, R> translate) {
        long total = query.count();
        if (page.limit() == 0 || page.offset() >= total) {
            return new Paged<>(List.of(), total);
        }
        long last = Math.min((long) page.offset() + page.limit(), total) - 1;
        List<E> found = query.range(page.offset(), (int) Math.min(last, Integer.MAX_VALUE - 1))
                .list();
        return new Paged<>(found.stream().map(translate).toList(), total);
    }
}
