package io.ragstone.adapters.panache.wiki;

import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.adapters.panache.order.OrderKind;
import io.ragstone.adapters.panache.order.OrderTables;
import io.ragstone.adapters.panache.order.PanacheOrderStore;
import io.ragstone.core.wiki.run.CompileOrder;
import io.ragstone.core.wiki.run.CompileStore;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders as a table. */
@Singleton
@StoreCall
public class PanacheCompileStore extends PanacheOrderStore<CompileOrder> implements CompileStore {
    private static final OrderKind<CompileOrder> KIND = new OrderKind<>(
            OrderEntity.class,
            "wiki_order",
            List.of("wanted", "pages", "finished_at"),
            order -> new @Nullable Object[] {
                OrderEntity.WANTED.write(order.wanted()), OrderEntity.PAGES.write(order.pages()), order.finishedAt()
            });

    PanacheCompileStore(OrderTables tables) {
        super(tables, KIND);
    }
}
