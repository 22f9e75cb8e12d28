package io.ragstone.core.tenant.reset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody got who forgot a password. There is one for whatever address is asked about, whether or not anybody
 * has an account with it: so nothing about it tells.
 *
 * @param key stands for the address
 * @param captchaHash what has to be read from the picture; null when it was tried
 * @param codeHash the mailed code; null when none is out, or it was tried too often
 * @param attempts how often a code was tried
 * @param mailedAt when the last code went out
 * @param lockedUntil before that no code is looked at
 * @param expiresAt after that nothing of it matters any more
 */
public record PasswordReset(
        String key,
        @Nullable String captchaHash,
        @Nullable Instant captchaUntil,
        @Nullable String codeHash,
        @Nullable Instant codeUntil,
        int attempts,
        @Nullable Instant mailedAt,
        @Nullable Instant lockedUntil,
        Instant expiresAt) {

    static PasswordReset of(String key, Instant expiresAt) {
        return new PasswordReset(key, null, null, null, null, 0, null, null, expiresAt);
    }

    PasswordReset withCaptcha(@Nullable String hash, @Nullable Instant until, Instant expires) {
        return new PasswordReset(key, hash, until, codeHash, codeUntil, attempts, mailedAt, lockedUntil, expires);
    }

    PasswordReset withCode(String hash, Instant now, Instant until, Instant expires) {
        return new PasswordReset(key, captchaHash, captchaUntil, hash, until, 0, now, lockedUntil, expires);
    }

    PasswordReset tried() {
        return new PasswordReset(
                key, captchaHash, captchaUntil, codeHash, codeUntil, attempts + 1, mailedAt, lockedUntil, expiresAt);
    }

    PasswordReset lockedUntil(Instant time, Instant expires) {
        return new PasswordReset(key, captchaHash, captchaUntil, null, null, 0, mailedAt, time, expires);
    }
}
