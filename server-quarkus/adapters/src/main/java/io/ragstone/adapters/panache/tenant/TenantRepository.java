package io.ragstone.adapters.panache.tenant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class TenantRepository implements PanacheRepositoryBase<TenantEntity, UUID> {}
