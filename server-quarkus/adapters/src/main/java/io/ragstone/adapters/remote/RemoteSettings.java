package io.ragstone.adapters.remote;

import java.time.Duration;

/**
 * How models outside of this server are asked.
 *
 * @param timeout how long one call may take
 * @param attempts how often it is tried
 * @param budget how long all attempts may take together
 * @param questionBudget the same where somebody waits for the answer
 * @param localAddresses whether tenants may name addresses in the server's own network
 */
public record RemoteSettings(
        Duration timeout, int attempts, Duration budget, Duration questionBudget, boolean localAddresses) {}
