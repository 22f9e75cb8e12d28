package io.ragstone.core.tracing;

import java.util.Optional;
import java.util.UUID;

/** Where tenants want their traces; at most one place each. */
public interface TracingAccountStore {
    /** Inserts or replaces the tenant's. */
    void put(TracingAccount account);

    Optional<TracingAccount> find(UUID tenantId);

    /** Whether there was one. */
    boolean remove(UUID tenantId);
}
