package io.ragstone.surfaces.boundary.pace;

import java.time.Duration;

/** Tells a body that drips from one that flows, looked at again and again. Only time in which it was waited for counts. */
final class Drip {
    /** How often to look. */
    static final Duration TICK = Duration.ofSeconds(1);

    private final Pace pace;
    private Duration waited = Duration.ZERO;
    private long before;

    Drip(Pace pace) {
        this.pace = pace;
    }

    /**
     * Looks once more.
     *
     * @param bytes how many have come in all
     * @param waitedFor whether more would be taken
     */
    boolean isTooSlow(long bytes, boolean waitedFor) {
        if (!waitedFor) {
            return false;
        }
        waited = waited.plus(TICK);
        if (waited.compareTo(pace.bodyTime()) < 0) {
            return false;
        }
        boolean tooSlow = bytes - before < pace.leastBytes();
        before = bytes;
        waited = Duration.ZERO;
        return tooSlow;
    }
}
