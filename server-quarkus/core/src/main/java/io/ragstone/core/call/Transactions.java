package io.ragstone.core.call;

import java.util.function.Supplier;

/** Runs work in one database transaction: joins the running one, or begins its own and commits it. */
public interface Transactions {
    <T> T call(Supplier<T> work);

    default void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }
}
