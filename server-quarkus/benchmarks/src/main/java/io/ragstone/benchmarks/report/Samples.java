package io.ragstone.benchmarks.report;

import java.util.Arrays;
import java.util.Collection;

/** Times of many equal things. */
public final class Samples {
    private final long[] nanos;

    public Samples(Collection<Long> nanos) {
        if (nanos.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to make a percentile of.");
        }
        this.nanos = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    public int count() {
        return nanos.length;
    }

    /** The time, in milliseconds, that so many of a hundred did not exceed. */
    public double percentile(int percent) {
        int place = Math.ceilDiv(nanos.length * percent, 100) - 1;
        return nanos[Math.clamp(place, 0, nanos.length - 1)] / 1e6;
    }

    public double mean() {
        return Arrays.stream(nanos).average().orElseThrow() / 1e6;
    }
}
