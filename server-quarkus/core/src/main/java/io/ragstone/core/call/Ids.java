package io.ragstone.core.call;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes ids: UUIDs of version 1, which RAGFlow's clients insist on. Their time stamps never repeat and never go back
 * within one process, so {@link UUID#timestamp()} also serves as the sequence that lists are ordered by. The node is
 * random, as RFC 9562 allows: an id must not tell the machine that made it.
 */
public final class Ids {
    private static final long TICKS_FROM_1582_TO_1970 = 0x01B21DD213814000L;

    private final Clock clock;
    private final long clockSequenceAndNode;
    private final AtomicLong last = new AtomicLong();

    public Ids(Clock clock) {
        this.clock = clock;
        SecureRandom random = new SecureRandom();
        long sequence = random.nextInt(1 << 14);
        long node = (random.nextLong() & 0xFFFFFFFFFFFFL) | 0x010000000000L;
        this.clockSequenceAndNode = 0x8000000000000000L | sequence << 48 | node;
    }

    public UUID next() {
        long now = clock.millis() * 10_000 + TICKS_FROM_1582_TO_1970;
        long ticks = last.updateAndGet(before -> Math.max(before + 1, now));
        long high = (ticks & 0xFFFFFFFFL) << 32 | (ticks >>> 32 & 0xFFFFL) << 16 | 0x1000L | ticks >>> 48 & 0x0FFFL;
        return new UUID(high, clockSequenceAndNode);
    }
}
