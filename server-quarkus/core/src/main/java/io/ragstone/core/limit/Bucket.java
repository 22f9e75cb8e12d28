package io.ragstone.core.limit;

import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The requests of one caller. They are taken from the common counter by the hundredth part of the limit, so that hardly
 * any request waits for the store, and no server has more of them in hand than that.
 */
final class Bucket {
    private static final Logger LOG = LoggerFactory.getLogger(Bucket.class);
    private static final long PARTS = 100;

    private final String name;
    private final long limit;
    private final Counters counters;
    private final ReentrantLock lock = new ReentrantLock();
    private Instant window = Instant.MIN;
    private long inHand;
    private long counted;

    Bucket(String name, long limit, Counters counters) {
        this.name = name;
        this.limit = limit;
        this.counters = counters;
    }

    long limit() {
        return limit;
    }

    /** Takes one request; null when there is none left in this window. */
    @Nullable
    Allowance take(Instant present, Instant next) {
        lock.lock();
        try {
            if (!present.equals(window)) {
                window = present;
                inHand = 0;
                counted = 0;
            }
            if (inHand == 0 && counted < limit) {
                lease();
            }
            if (inHand == 0) {
                return null;
            }
            inHand--;
            return new Allowance(limit, Math.max(0, limit - counted) + inHand, next);
        } finally {
            lock.unlock();
        }
    }

    private void lease() {
        long wanted = Math.max(1, limit / PARTS);
        try {
            counted = counters.add(name, window, wanted);
        } catch (RuntimeException e) {
            // Whoever cannot count lets through: the limit is there to protect, not to stop all work.
            LOG.debug("Requests could not be counted.", e);
            counted += wanted;
        }
        inHand = Math.max(0, Math.min(wanted, wanted - (counted - limit)));
    }

    boolean isOlderThan(Instant time) {
        lock.lock();
        try {
            return window.isBefore(time);
        } finally {
            lock.unlock();
        }
    }
}
