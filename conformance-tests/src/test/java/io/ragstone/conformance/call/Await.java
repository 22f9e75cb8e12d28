package io.ragstone.conformance.call;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for a condition, asking again and again until a deadline. */
public final class Await {
    private static final long PAUSE = Duration.ofMillis(40).toNanos();

    private Await() {}

    /** The first value that fits; fails with the last one seen when the time is up. */
    public static <T> T until(String what, Duration longest, Supplier<T> probe, Predicate<? super T> fits) {
        long deadline = System.nanoTime() + longest.toNanos();
        T seen = probe.get();
        while (!fits.test(seen)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(
                        "Waited " + longest.toSeconds() + " s in vain until " + what + "; the last seen was: " + seen);
            }
            LockSupport.parkNanos(PAUSE);
            seen = probe.get();
        }
        return seen;
    }
}
