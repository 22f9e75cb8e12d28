package io.ragstone.adapters.panache.health;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class HeartbeatRepository implements PanacheRepositoryBase<HeartbeatEntity, String> {}
