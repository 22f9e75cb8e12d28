package io.ragstone.core.tracing;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts in memory. */
public final class FakeTracingAccountStore implements TracingAccountStore {
    private final Map<UUID, TracingAccount> accounts = new ConcurrentHashMap<>();

    @Override
    public void put(TracingAccount account) {
        accounts.put(account.tenantId(), account);
    }

    @Override
    public Optional<TracingAccount> find(UUID tenantId) {
        return Optional.ofNullable(accounts.get(tenantId));
    }

    @Override
    public boolean remove(UUID tenantId) {
        return accounts.remove(tenantId) != null;
    }
}
