package io.ragstone.adapters.panache.ask;

import io.ragstone.adapters.panache.Sql;
import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.ask.session.AskSession;
import io.ragstone.core.ask.session.AskSessionStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Talks in the database. */
@ApplicationScoped
@StoreCall
public class PanacheAskSessionStore implements AskSessionStore {
    private static final String INSERT = """
            insert into ask_session
                (conversation_id, tenant_id, name, state, since, agent, reason, doubts, created_at, last_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String MOVE = """
            update ask_session set state = ?, since = ?, agent = ?, reason = ?, doubts = ?
            where tenant_id = ? and conversation_id = ? and state = ? and since = ?
            """;

    private final AskSessionRepository sessions;
    private final Sql sql;

    PanacheAskSessionStore(AskSessionRepository sessions, Sql sql) {
        this.sessions = sessions;
        this.sql = sql;
    }

    @Override
    public Optional<AskSession> find(UUID tenantId, String name) {
        return sessions.find("tenantId = ?1 and name = ?2", tenantId, name)
                .firstResultOptional()
                .or(() -> id(name).flatMap(id -> sessions.find("tenantId = ?1 and conversationId = ?2", tenantId, id)
                        .firstResultOptional()))
                .map(AskSessionEntity::toSession);
    }

    private static Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    @Transactional
    public boolean insert(AskSession session) {
        int rows = sql.update(
                INSERT,
                session.conversationId(),
                session.tenantId(),
                session.name(),
                session.state(),
                session.since(),
                session.agent(),
                session.reason(),
                session.doubts(),
                session.createdAt(),
                session.lastAt());
        return rows > 0;
    }

    @Override
    @Transactional
    public void retire(UUID tenantId, UUID conversationId) {
        sql.update(
                "update ask_session set name = conversation_id where tenant_id = ? and conversation_id = ?",
                tenantId,
                conversationId);
    }

    @Override
    @Transactional
    public boolean move(AskSession before, AskSession after) {
        int rows = sql.update(
                MOVE,
                after.state(),
                after.since(),
                after.agent(),
                after.reason(),
                after.doubts(),
                before.tenantId(),
                before.conversationId(),
                before.state(),
                before.since());
        return rows > 0;
    }

    @Override
    @Transactional
    public void touch(UUID tenantId, UUID conversationId, Instant now, int doubts) {
        sql.update(
                "update ask_session set last_at = ?, doubts = ? where tenant_id = ? and conversation_id = ?",
                now,
                doubts,
                tenantId,
                conversationId);
    }
}
