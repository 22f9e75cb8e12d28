package io.ragstone.adapters.panache.tenant;

import io.ragstone.adapters.panache.EpochMillis;
import io.ragstone.adapters.panache.Lower;
import io.ragstone.core.tenant.User;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A user in the database. */
@Entity
@Table(name = "user_account")
public class UserEntity {
    @Id
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID id;

    String email;

    @Column(name = "email_lower")
    String emailLower;

    String nickname;

    @Column(name = "password_hash")
    String passwordHash;

    @Nullable
    String avatar;

    String language;
    String timezone;
    String colors;

    @Column(name = "login_channel")
    String loginChannel;

    boolean active;
    boolean superuser;

    @Column(name = "last_login_at")
    @Convert(converter = EpochMillis.class)
    @Nullable
    Instant lastLoginAt;

    @Column(name = "created_at")
    @Convert(converter = EpochMillis.class)
    Instant createdAt;

    @Column(name = "updated_at")
    @Convert(converter = EpochMillis.class)
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    protected UserEntity() {}

    @SuppressWarnings("NullAway.Init") // take() fills the rest.
    UserEntity(User user) {
        id = user.id();
        createdAt = user.createdAt();
        take(user);
    }

    /** Takes over what may change. */
    final void take(User user) {
        email = user.email();
        emailLower = Lower.of(user.email());
        nickname = user.nickname();
        passwordHash = user.passwordHash();
        avatar = user.avatar();
        language = user.language();
        timezone = user.timezone();
        colors = user.colors();
        loginChannel = user.loginChannel();
        active = user.active();
        superuser = user.superuser();
        lastLoginAt = user.lastLoginAt();
        updatedAt = user.updatedAt();
    }

    public User toUser() {
        return new User(
                id,
                email,
                nickname,
                passwordHash,
                avatar,
                language,
                timezone,
                colors,
                loginChannel,
                active,
                superuser,
                lastLoginAt,
                createdAt,
                updatedAt);
    }
}
