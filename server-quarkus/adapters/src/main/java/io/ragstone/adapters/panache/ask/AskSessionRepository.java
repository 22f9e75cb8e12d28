package io.ragstone.adapters.panache.ask;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class AskSessionRepository implements PanacheRepositoryBase<AskSessionEntity, UUID> {}
