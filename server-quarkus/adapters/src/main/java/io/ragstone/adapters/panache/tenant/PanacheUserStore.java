package io.ragstone.adapters.panache.tenant;

import io.ragstone.adapters.panache.Locks;
import io.ragstone.adapters.panache.Lower;
import io.ragstone.adapters.panache.Portions;
import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.tenant.User;
import io.ragstone.core.tenant.UserStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Users in the database. */
@ApplicationScoped
@StoreCall
public class PanacheUserStore implements UserStore {
    private final UserRepository users;
    private final Locks locks;

    PanacheUserStore(UserRepository users, Locks locks) {
        this.users = users;
        this.locks = locks;
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
    public Optional<User> hold(UUID userId) {
        locks.hold("user " + userId);
        return find(userId);
    }

    @Override
    public List<User> findAll(Collection<UUID> userIds) {
        return Portions.of(userIds).stream()
                .flatMap(portion -> users.list("id in ?1", portion).stream())
                .map(UserEntity::toUser)
                .toList();
    }

    @Override
    public Optional<User> findByEmail(String email) {
        return users.find("emailLower", Lower.of(email)).firstResultOptional().map(UserEntity::toUser);
    }

    @Override
    public List<User> listAndHold() {
        locks.hold("users");
        return users.list("order by createdAt, id").stream()
                .map(UserEntity::toUser)
                .toList();
    }
}
