package io.ragstone.core.limit;

import java.time.Instant;

/**
 * What may still be done.
 *
 * @param limit how much in a window of time
 * @param remaining how much of it is left; where several servers count together, about so much
 * @param reset when the next window begins
 */
public record Allowance(long limit, long remaining, Instant reset) {}
