package io.ragstone.surfaces.ragflow.form;

import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** RAGFlow's way of asking for a part of a list: page 0 is page 1. */
public final class Pages {
    public static final int SIZE = 30;

    private static final Set<String> YES = Set.of("true", "1", "yes", "y", "t", "on");

    private Pages() {}

    public static PageRequest of(@Nullable Integer page, @Nullable Integer size) {
        int number = page == null ? 1 : Math.max(page, 1);
        return PageRequest.of(number, size == null ? SIZE : Math.max(size, 0));
    }

    /** A flag in one of the many words that the contract allows. */
    public static boolean isYes(String flag) {
        return YES.contains(flag.toLowerCase(Locale.ROOT));
    }

    /** Only two words mean that the smallest come first. */
    public static boolean descends(String flag) {
        return !flag.equals("false") && !flag.equals("False");
    }

    public static Order order(@Nullable String by, boolean descending) {
        Order.Field field = switch (by == null ? "create_time" : by) {
            case "update_time", "update_date" -> Order.Field.UPDATED;
            case "name" -> Order.Field.NAME;
            default -> Order.Field.CREATED;
        };
        return new Order(field, descending);
    }
}
