package io.ragstone.client;

import java.time.Duration;

/**
 * How often, and after how long, a request is repeated that is safe to repeat: a GET that met a broken connection or a
 * status of 429, 502, 503 or 504, and any request that never left because no connection came about. Anything else may
 * have been executed and is never repeated. Waiting times double each time, with up to half of each taken off at random
 * so that many clients do not come back at once; a {@code Retry-After} of the server wins over them.
 *
 * <pre>{@code
 * RetryPolicy.defaults();                  // 2 repeats, after about 0.25 and 0.5 seconds
 * RetryPolicy.none();
 * new RetryPolicy(5, Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(2));
 * }</pre>
 *
 * @param maxRetries how often a request is repeated at most; 0 for never
 * @param firstDelay how long to wait before the first repeat
 * @param longestDelay how long to wait at most, without a word of the server
 * @param longestRetryAfter how long a server may make us wait; a longer {@code Retry-After} is reported instead
 */
public record RetryPolicy(int maxRetries, Duration firstDelay, Duration longestDelay, Duration longestRetryAfter) {
    /** Checks the values. */
    public RetryPolicy {
        if (maxRetries < 0 || firstDelay.isNegative() || longestDelay.isNegative() || longestRetryAfter.isNegative()) {
            throw new IllegalArgumentException("A retry policy has no negative numbers and times.");
        }
    }

    /** Two repeats. */
    public static RetryPolicy defaults() {
        return new RetryPolicy(2, Duration.ofMillis(250), Duration.ofSeconds(8), Duration.ofSeconds(60));
    }

    /** No repeats. */
    public static RetryPolicy none() {
        return defaults().withMaxRetries(0);
    }

    /** The same times, another number of repeats. */
    public RetryPolicy withMaxRetries(int retries) {
        return new RetryPolicy(retries, firstDelay, longestDelay, longestRetryAfter);
    }

    /**
     * How long to wait before a repeat.
     *
     * @param repeat 0 for the first repeat
     * @param random from 0 up to 1
     */
    Duration delay(int repeat, double random) {
        double doubled = firstDelay.toMillis() * Math.pow(2, repeat);
        double capped = Math.min(doubled, (double) longestDelay.toMillis());
        return Duration.ofMillis(Math.round(capped * (1 - random / 2)));
    }
}
