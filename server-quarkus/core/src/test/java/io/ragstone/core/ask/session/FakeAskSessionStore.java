package io.ragstone.core.ask.session;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Talks in memory. */
public final class FakeAskSessionStore implements AskSessionStore {
    private final Map<UUID, AskSession> sessions = new LinkedHashMap<>();

    @Override
    public synchronized Optional<AskSession> find(UUID tenantId, String name) {
        return byName(tenantId, name)
                .or(() -> sessions.values().stream()
                        .filter(one -> one.tenantId().equals(tenantId))
                        .filter(one -> one.conversationId().toString().equals(name))
                        .findFirst());
    }

    private Optional<AskSession> byName(UUID tenantId, String name) {
        return sessions.values().stream()
                .filter(one -> one.tenantId().equals(tenantId) && one.name().equals(name))
                .findFirst();
    }

    @Override
    public synchronized boolean insert(AskSession session) {
        return byName(session.tenantId(), session.name()).isEmpty()
                && sessions.putIfAbsent(session.conversationId(), session) == null;
    }

    @Override
    public synchronized void retire(UUID tenantId, UUID conversationId) {
        change(tenantId, conversationId, one -> with(one, conversationId.toString(), one.lastAt(), one.doubts()));
    }

    @Override
    public synchronized boolean move(AskSession before, AskSession after) {
        AskSession there = sessions.get(before.conversationId());
        if (there == null
                || !there.tenantId().equals(before.tenantId())
                || there.state() != before.state()
                || !there.since().equals(before.since())) {
            return false;
        }
        sessions.put(before.conversationId(), with(after, there.name(), there.lastAt(), after.doubts()));
        return true;
    }

    @Override
    public synchronized void touch(UUID tenantId, UUID conversationId, Instant now, int doubts) {
        change(tenantId, conversationId, one -> with(one, one.name(), now, doubts));
    }

    private void change(UUID tenantId, UUID conversationId, UnaryOperator<AskSession> how) {
        sessions.computeIfPresent(conversationId, (id, one) -> one.tenantId().equals(tenantId) ? how.apply(one) : one);
    }

    private static AskSession with(AskSession one, String name, Instant lastAt, int doubts) {
        return new AskSession(
                one.conversationId(),
                one.tenantId(),
                name,
                one.state(),
                one.since(),
                one.agent(),
                one.reason(),
                doubts,
                one.createdAt(),
                lastAt);
    }
}
