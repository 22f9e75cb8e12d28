package io.ragstone.core.health;

import java.time.Instant;

/**
 * What a server said of itself when it was last alive.
 *
 * @param server the name that its workers bear
 * @param workers how many documents it can work on at a time; 0 when its workers are not at it
 * @param working how many it works on
 * @param pending how many jobs were waiting for whoever takes them
 * @param lagSeconds how long the oldest of them had been waiting
 * @param done how many attempts at documents it ended since it started
 * @param failed how many of them were in vain
 */
public record Heartbeat(
        String server,
        Instant startedAt,
        Instant at,
        int workers,
        int working,
        long pending,
        long lagSeconds,
        long done,
        long failed) {}
