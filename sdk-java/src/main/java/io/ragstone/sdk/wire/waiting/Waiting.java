package io.ragstone.sdk.wire.waiting;

import io.ragstone.sdk.error.InterruptedCallException;
import io.ragstone.sdk.error.TimedOutException;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One wait for work on the server: pauses that grow up to the poll interval, until the time is over. */
public final class Waiting {
    private static final Duration FIRST_INTERVAL = Duration.ofMillis(100);

    private final long start = System.nanoTime();
    private final @Nullable Duration timeout;
    private final Duration longest;
    private Duration interval;

    /** Begins now. */
    public Waiting(WaitOptions<?, ?> options) {
        timeout = options.timeout();
        longest = options.pollInterval();
        interval = shorter(FIRST_INTERVAL, longest);
    }

    /**
     * Lets some time pass before the server is asked again.
     *
     * @param late says what was not done within this time
     * @param interrupted says what was being waited for
     */
    public void pause(Function<Duration, String> late, String interrupted) {
        Duration wait = timeout == null ? interval : shorter(interval, left(timeout, late));
        interval = shorter(interval.multipliedBy(2), longest);
        try {
            Thread.sleep(Math.max(1, wait.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedCallException(interrupted, e);
        }
    }

    private Duration left(Duration allowed, Function<Duration, String> late) {
        Duration left = allowed.minusNanos(System.nanoTime() - start);
        if (left.isNegative() || left.isZero()) {
            throw new TimedOutException(late.apply(allowed), null);
        }
        return left;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
