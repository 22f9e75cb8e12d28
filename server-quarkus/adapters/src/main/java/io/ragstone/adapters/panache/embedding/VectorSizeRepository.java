package io.ragstone.adapters.panache.embedding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class VectorSizeRepository implements PanacheRepositoryBase<VectorSizeEntity, VectorSizeEntity.Key> {}
