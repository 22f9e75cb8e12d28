package io.ragstone.core.tenant.account;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.tenant.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What users may change about themselves; null leaves things as they are. */
public record ProfileChange(
        @Nullable String nickname,
        @Nullable String avatar,
        @Nullable String language,
        @Nullable String timezone,
        @Nullable String colors) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CHOICE = 64;
    private static final int LONGEST_AVATAR = 1_000_000;

    public boolean isEmpty() {
        return equals(new ProfileChange(null, null, null, null, null));
    }

    User applyTo(User user, Instant now) {
        return new User(
                user.id(),
                user.email(),
                nickname == null ? user.nickname() : named("nickname", nickname, LONGEST_NAME),
                user.passwordHash(),
                avatar == null ? user.avatar() : atMost("avatar", avatar, LONGEST_AVATAR),
                language == null ? user.language() : named("language", language, LONGEST_CHOICE),
                timezone == null ? user.timezone() : named("timezone", timezone, LONGEST_CHOICE),
                colors == null ? user.colors() : named("color_schema", colors, LONGEST_CHOICE),
                user.loginChannel(),
                user.active(),
                user.superuser(),
                user.lastLoginAt(),
                user.createdAt(),
                now);
    }

    private static String named(String what, String value, int longest) {
        if (value.isBlank()) {
            throw CoreException.invalid("The " + what + " must not be empty.");
        }
        return atMost(what, value, longest);
    }

    private static String atMost(String what, String value, int longest) {
        if (value.length() > longest) {
            throw CoreException.invalid("The " + what + " must not be longer than " + longest + " characters.");
        }
        return value;
    }
}
