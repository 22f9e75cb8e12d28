package io.ragstone.adapters.panache.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class FallbackRepository implements PanacheRepositoryBase<FallbackEntity, FallbackEntity.Key> {}
