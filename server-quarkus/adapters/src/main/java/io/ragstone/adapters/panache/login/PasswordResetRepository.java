package io.ragstone.adapters.panache.login;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PasswordResetRepository implements PanacheRepositoryBase<PasswordResetEntity, String> {}
