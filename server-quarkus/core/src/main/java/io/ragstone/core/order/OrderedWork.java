package io.ragstone.core.order;

import java.util.function.BooleanSupplier;

/** Carries out orders. It can begin again at any point. */
public interface OrderedWork<O extends WorkOrder> {
    /**
     * Works on an order until it is done, failed, or no longer this worker's; returns how far it came.
     *
     * @param stopping says that the server goes down: then the order is left as it is, for whoever comes next
     */
    O run(O order, String worker, BooleanSupplier stopping);

    /** What there is to do while there is no order. */
    default void whileIdle() {}
}
