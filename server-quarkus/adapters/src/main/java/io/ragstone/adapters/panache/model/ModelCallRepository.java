package io.ragstone.adapters.panache.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ModelCallRepository implements PanacheRepositoryBase<ModelCallEntity, UUID> {}
