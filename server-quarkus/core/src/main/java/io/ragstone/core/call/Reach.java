package io.ragstone.core.call;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose things a piece of work may touch at all. Every query names the tenant that it is for; this is what the database
 * is told besides, where it can keep tenants apart by itself, in case a query ever forgets to.
 */
public sealed interface Reach {
    Reach EVERYTHING = new Everything();

    /** What the server does of its own accord, what its administrators do, and what is open to everybody. */
    record Everything() implements Reach {}

    /**
     * What is done for a tenant.
     *
     * @param userId whose teams' tenants are within reach too; null for nobody's
     */
    record Of(UUID tenantId, @Nullable UUID userId) implements Reach {}

    static Reach of(UUID tenantId) {
        return new Of(tenantId, null);
    }

    static Reach of(Principal caller) {
        return new Of(caller.tenantId(), caller.person().orElse(null));
    }
}
