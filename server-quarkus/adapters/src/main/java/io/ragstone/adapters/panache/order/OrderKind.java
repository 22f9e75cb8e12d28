package io.ragstone.adapters.panache.order;

import io.ragstone.core.order.WorkOrder;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What sets a table of orders apart from the others.
 *
 * @param columns those that only orders of this kind have
 * @param values what an order has in these columns
 */
public record OrderKind<O extends WorkOrder>(
        Class<? extends OrderRow<O>> row, String table, List<String> columns, Function<O, @Nullable Object[]> values) {
    public OrderKind {
        columns = List.copyOf(columns);
    }
}
