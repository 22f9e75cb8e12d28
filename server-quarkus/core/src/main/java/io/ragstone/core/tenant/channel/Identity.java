package io.ragstone.core.tenant.channel;

import org.jspecify.annotations.Nullable;

/**
 * Who somebody is elsewhere, as the provider vouches for it.
 *
 * @param subject never changes, and is never given to somebody else
 * @param email null where the provider does not say
 * @param emailVerified whether the provider made sure that the address is theirs
 * @param name what they are called; null where the provider does not say
 */
public record Identity(
        String subject,
        @Nullable String email,
        boolean emailVerified,
        @Nullable String name) {}
