package io.ragstone.benchmarks;

/** How much work: enough for figures, or just enough to see that it runs. */
public enum Scale {
    FULL,
    SMALL;

    public int of(int full, int small) {
        return this == FULL ? full : small;
    }
}
