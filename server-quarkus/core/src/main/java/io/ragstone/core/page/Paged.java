package io.ragstone.core.page;

import java.util.List;
import java.util.function.Function;

/**
 * One part of a list.
 *
 * @param total how many items the whole list has
 */
public record Paged<T>(List<T> items, long total) {
    public Paged {
        items = List.copyOf(items);
    }

    public <R> Paged<R> map(Function<? super T, ? extends R> translate) {
        return new Paged<>(items.stream().<R>map(translate).toList(), total);
    }
}
