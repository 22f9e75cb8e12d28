package io.ragstone.core.model;

import java.util.ArrayList;
import java.util.List;

/** Tells whoever works for somebody that nobody waits for the result any more. */
public final class Cancellation {
    private final List<Runnable> actions = new ArrayList<>();
    private boolean cancelled;

    /** Forgets an action that is no longer needed. When it returns, the action runs no more. */
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    public synchronized void cancel() {
        if (!cancelled) {
            cancelled = true;
            actions.forEach(Runnable::run);
            actions.clear();
        }
    }

    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Runs a short action in the thread that cancels; at once when that has happened already. */
    public synchronized Registration onCancel(Runnable action) {
        if (cancelled) {
            action.run();
            return () -> {};
        }
        actions.add(action);
        return () -> forget(action);
    }

    private synchronized void forget(Runnable action) {
        actions.remove(action);
    }
}
