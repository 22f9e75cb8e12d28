package io.ragstone.adapters.panache.tenant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.ragstone.adapters.panache.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class UserRepository implements PanacheRepositoryBase<UserEntity, UUID> {
    private static final String INSERT = """
            insert into user_account (id, email, email_lower, nickname, password_hash, avatar, language, timezone,
                colors, login_channel, active, superuser, last_login_at, created_at, updated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (email_lower) do nothing
            """;

    private final Sql sql;

    UserRepository(Sql sql) {
        this.sql = sql;
    }

    /** Leaves it to the database to notice that an address is taken: of two at once it lets one in. */
    boolean insertUnlessTaken(UserEntity user) {
        int inserted = sql.update(
                INSERT,
                user.id,
                user.email,
                user.emailLower,
                user.nickname,
                user.passwordHash,
                user.avatar,
                user.language,
                user.timezone,
                user.colors,
                user.loginChannel,
                user.active,
                user.superuser,
                user.lastLoginAt,
                user.createdAt,
                user.updatedAt);
        return inserted > 0;
    }
}
