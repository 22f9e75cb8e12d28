package io.ragstone.core.call;

import java.util.function.Supplier;

/** Knows how far the work reaches that the running thread does: as far as was said of it, or as its caller does. */
public final class ReachOfWork {
    private final Supplier<Reach> ofCaller;
    private final ThreadLocal<Reach> said = new ThreadLocal<>();

    /** @param ofCaller the reach of who called, and of what nobody called */
    public ReachOfWork(Supplier<Reach> ofCaller) {
        this.ofCaller = ofCaller;
    }

    public Reach now() {
        Reach own = said.get();
        return own == null ? ofCaller.get() : own;
    }

    /** Does work that reaches so far and no farther, whoever called. */
    public <T> T within(Reach reach, Supplier<T> work) {
        Reach before = said.get();
        said.set(reach);
        try {
            return work.get();
        } finally {
            if (before == null) {
                said.remove();
            } else {
                said.set(before);
            }
        }
    }
}
