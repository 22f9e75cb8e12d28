package io.ragstone.adapters.panache.tracing;

import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.tracing.TracingAccount;
import io.ragstone.core.tracing.TracingAccountStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** One row a tenant. */
@ApplicationScoped
@StoreCall
public class PanacheTracingAccountStore implements TracingAccountStore {
    private final TracingAccountRepository accounts;

    PanacheTracingAccountStore(TracingAccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    @Transactional
    public void put(TracingAccount account) {
        accounts.getEntityManager().merge(new TracingAccountEntity(account));
    }

    @Override
    public Optional<TracingAccount> find(UUID tenantId) {
        return accounts.findByIdOptional(tenantId).map(TracingAccountEntity::toAccount);
    }

    @Override
    @Transactional
    public boolean remove(UUID tenantId) {
        return accounts.deleteById(tenantId);
    }
}
