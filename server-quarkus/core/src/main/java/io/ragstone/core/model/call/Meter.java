package io.ragstone.core.model.call;

import io.ragstone.core.model.ChatModel.Usage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Adds up what one call uses: what the provider says, or an estimate when it says nothing. */
final class Meter implements Consumer<Usage> {
    private Usage told = Usage.NONE;
    private Supplier<Usage> estimate = () -> Usage.NONE;
    private boolean cancelled;

    @Override
    public synchronized void accept(Usage more) {
        told = told.plus(more);
    }

    synchronized void otherwise(Supplier<Usage> estimated) {
        estimate = estimated;
    }

    synchronized void cancelled() {
        cancelled = true;
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    synchronized Usage total() {
        return told.total() > 0 ? told : estimate.get();
    }
}
