package io.ragstone.adapters.panache.credential;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SessionTokenRepository implements PanacheRepositoryBase<SessionTokenEntity, String> {}
