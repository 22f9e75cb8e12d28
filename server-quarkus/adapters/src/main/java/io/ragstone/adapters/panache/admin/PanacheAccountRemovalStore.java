package io.ragstone.adapters.panache.admin;

import io.ragstone.adapters.panache.Sql;
import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.admin.AccountRemovalStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Removes what is left of accounts from the database. */
@ApplicationScoped
@StoreCall
public class PanacheAccountRemovalStore implements AccountRemovalStore {
    /** What belongs to a tenant and hangs on nothing in it; the rest goes with datasets, files and chats. */
    private static final List<String> OF_TENANT = List.of(
            "staged_vector",
            "reembedding",
            "embedding_cache",
            "vector_size",
            "provider_key",
            "tenant_model",
            "model_fallback",
            "model_call",
            "model_use",
            "tracing_account",
            "api_key",
            "tenant_member");

    private static final List<String> OF_USER = List.of(
            "delete from session_token where user_id = ?",
            "delete from role_holder where user_id = ?",
            "delete from external_identity where user_id = ?",
            "delete from api_key where created_by = ?",
            "delete from tenant_member where user_id = ?",
            "delete from user_account where id = ?",
            "delete from account_removal where user_id = ?");

    private final Session session;
    private final Sql sql;

    PanacheAccountRemovalStore(Session session, Sql sql) {
        this.session = session;
        this.sql = sql;
    }

    @Override
    @Transactional
    public void begin(UUID userId, Instant now) {
        sql.update(
                "insert into account_removal (user_id, begun_at) values (?, ?) on conflict (user_id) do nothing",
                userId,
                now);
    }

    @Override
    public List<UUID> begun() {
        return session.createNativeQuery("select user_id from account_removal order by begun_at", String.class)
                .getResultStream()
                .map(UUID::fromString)
                .toList();
    }

    @Override
    @Transactional
    public void removeTenant(UUID tenantId) {
        session.flush();
        OF_TENANT.forEach(table -> sql.update("delete from " + table + " where tenant_id = ?", tenantId));
        sql.update("delete from tenant where id = ?", tenantId);
        session.clear();
    }

    @Override
    @Transactional
    public void removeUser(UUID userId) {
        session.flush();
        OF_USER.forEach(statement -> sql.update(statement, userId));
        session.clear();
    }
}
