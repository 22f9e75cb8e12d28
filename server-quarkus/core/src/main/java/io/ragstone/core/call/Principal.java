package io.ragstone.core.call;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is calling: a user with a session, a program with one of a tenant's API keys, or anybody who visits a public page. */
public sealed interface Principal {
    UUID tenantId();

    /** The user behind the call; null for a key that outlived its maker. */
    @Nullable
    UUID userId();

    Rights rights();

    /**
     * The user who acts in person, in a tenant of their own. A key of an organisation is the organisation's, not a
     * person's: it leads to no tenant but that one.
     */
    default Optional<UUID> person() {
        return Optional.ofNullable(userId()).filter(tenantId()::equals);
    }

    record SessionUser(UUID tenantId, UUID userId, String email, Rights rights) implements Principal {
        public SessionUser(UUID tenantId, UUID userId, String email) {
            this(tenantId, userId, email, Rights.USUAL);
        }
    }

    record KeyHolder(UUID tenantId, @Nullable UUID userId, UUID keyId, Rights rights) implements Principal {
        public KeyHolder(UUID tenantId, @Nullable UUID userId, UUID keyId) {
            this(tenantId, userId, keyId, Rights.USUAL);
        }
    }

    /** Somebody with a key's public token, which is written in pages that anybody can look into. */
    record Visitor(UUID tenantId, UUID keyId) implements Principal {
        @Override
        public @Nullable UUID userId() {
            return null;
        }

        @Override
        public Rights rights() {
            return Rights.USUAL;
        }
    }
}
