package io.ragstone.adapters.remote.http;

import java.time.Duration;

/**
 * How long to wait for an answer.
 *
 * @param attempts how often to ask at most
 * @param call how long one attempt may take
 * @param budget how long all of them and the pauses between them may take
 */
public record Patience(int attempts, Duration call, Duration budget) {}
