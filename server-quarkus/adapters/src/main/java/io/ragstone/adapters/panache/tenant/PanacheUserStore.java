package io.ragstone.adapters.panache.tenant;

import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.tenant.User;
import io.ragstone.core.tenant.UserStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Users in the database. */
@ApplicationScoped
@StoreCall
public class PanacheUserStore implements UserStore {
    private final UserRepository users;

    PanacheUserStore(UserRepository users) {
        this.users = users;
    }

    @Override
    @Transactional
    public boolean insert(User user) {
        return users.insertUnlessTaken(new UserEntity(user));
    }

    @Override
    @Transactional
    public void update(User user) {
        users.findByIdOptional(user.id()).ifPresent(entity -> entity.take(user));
    }

    @Override
    public Optional<User> find(UUID userId) {
        return users.findByIdOptional(userId).map(UserEntity::toUser);
    }

    @Override
    public Optional<User> findByEmail(String email) {
        return users.find("emailLower", UserEntity.lower(email))
                .firstResultOptional()
                .map(UserEntity::toUser);
    }
}
