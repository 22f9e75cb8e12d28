package io.ragstone.core.call;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is calling: a user with a session, a program with one of a tenant's API keys, or anybody who visits a public page. */
public sealed interface Principal {
    UUID tenantId();

    /** The user behind the call; null for a key that outlived its maker. */
    @Nullable
    UUID userId();

    record SessionUser(UUID tenantId, UUID userId, String email) implements Principal {}

    record KeyHolder(UUID tenantId, @Nullable UUID userId, UUID keyId) implements Principal {}

    /** Somebody with a key's public token, which is written in pages that anybody can look into. */
    record Visitor(UUID tenantId, UUID keyId) implements Principal {
        @Override
        public @Nullable UUID userId() {
            return null;
        }
    }
}
