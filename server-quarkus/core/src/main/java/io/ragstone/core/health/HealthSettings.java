package io.ragstone.core.health;

import java.time.Duration;

/**
 * How the parts of the server are looked at.
 *
 * @param interval how often unasked
 * @param timeout how long anybody waits for a part
 * @param retries how often a part that fails is tried once more
 * @param heartbeat how often this server says that it is alive
 */
public record HealthSettings(Duration interval, Duration timeout, int retries, Duration heartbeat) {}
