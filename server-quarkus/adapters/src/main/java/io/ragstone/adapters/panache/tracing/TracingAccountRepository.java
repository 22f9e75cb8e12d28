package io.ragstone.adapters.panache.tracing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class TracingAccountRepository implements PanacheRepositoryBase<TracingAccountEntity, UUID> {}
