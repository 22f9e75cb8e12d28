package io.ragstone.adapters.panache.credential;

import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.adapters.panache.tenant.UserEntity;
import io.ragstone.core.tenant.credential.CredentialStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Looks credentials up in the database, each with one query. */
@ApplicationScoped
@StoreCall
public class PanacheCredentialStore implements CredentialStore {
    private static final String KEY = """
            select k, t.active, u, r.roleId from ApiKeyEntity k
            left join TenantEntity t on t.id = k.tenantId
            left join UserEntity u on u.id = k.createdBy
            left join RoleHolderEntity r on r.userId = k.createdBy
            where k.hash = :hash
            """;
    private static final String SESSION = """
            select s, u, r.roleId from SessionTokenEntity s
            join UserEntity u on u.id = s.userId
            left join RoleHolderEntity r on r.userId = s.userId
            where s.hash = :hash
            """;

    private final Session session;

    PanacheCredentialStore(Session session) {
        this.session = session;
    }

    private record KeyRow(
            ApiKeyEntity key,
            @Nullable Boolean active,
            @Nullable UserEntity maker,
            @Nullable UUID role) {
        KnownKey known() {
            return new KnownKey(
                    key.toApiKey(), Boolean.TRUE.equals(active), maker == null ? null : maker.toUser(), role);
        }
    }

    private record SessionRow(
            SessionTokenEntity token,
            UserEntity user,
            @Nullable UUID role) {
        KnownSession known() {
            return new KnownSession(token.toSessionToken(), user.toUser(), role);
        }
    }

    @Override
    public Optional<KnownKey> key(String hash) {
        return session.createSelectionQuery(KEY, KeyRow.class)
                .setParameter("hash", hash)
                .uniqueResultOptional()
                .map(KeyRow::known);
    }

    @Override
    public Optional<KnownSession> session(String hash) {
        return session.createSelectionQuery(SESSION, SessionRow.class)
                .setParameter("hash", hash)
                .uniqueResultOptional()
                .map(SessionRow::known);
    }
}
