package io.ragstone.core.tenant.login;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often logging in failed for an account, from an address, or for an account from an address.
 *
 * @param key stands for it; nothing can be read from it
 * @param lockedUntil before that nobody may try; null when anybody may
 */
public record FailedLogins(
        String key, int count, Instant lastAt, @Nullable Instant lockedUntil) {}
