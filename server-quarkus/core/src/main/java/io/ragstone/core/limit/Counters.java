package io.ragstone.core.limit;

import java.time.Instant;

/** Counts by name and window of time. Servers that share a store count together. */
public interface Counters {
    /**
     * Adds, and returns how much that makes, all in one: of two who add at the same time each sees the other's or is seen.
     *
     * @param window when the window begins
     */
    long add(String name, Instant window, long amount);

    /** 0 for what was never counted. */
    long read(String name, Instant window);

    /** Forgets windows that began before. */
    void forgetBefore(Instant oldest);
}
