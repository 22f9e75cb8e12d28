package io.ragstone.adapters.panache.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TenantModelRepository implements PanacheRepositoryBase<TenantModelEntity, TenantModelEntity.Key> {}
