package io.ragstone.adapters.panache.login;

import io.ragstone.adapters.panache.Sql;
import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.tenant.channel.PendingLogin;
import io.ragstone.core.tenant.channel.PendingLoginStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Who is expected back from a provider, in the database. */
@ApplicationScoped
@StoreCall
public class PanachePendingLoginStore implements PendingLoginStore {
    private final PendingLoginRepository logins;
    private final Session session;
    private final Sql sql;

    PanachePendingLoginStore(PendingLoginRepository logins, Session session, Sql sql) {
        this.logins = logins;
        this.session = session;
        this.sql = sql;
    }

    @Override
    @Transactional
    public void insert(PendingLogin login) {
        logins.persist(new PendingLoginEntity(login));
    }

    @Override
    @Transactional
    public Optional<PendingLogin> take(String state) {
        Optional<PendingLogin> found = logins.findByIdOptional(state).map(PendingLoginEntity::toPendingLogin);
        session.clear();
        return found.filter(login -> logins.delete("state", state) > 0);
    }

    @Override
    @Transactional
    public void deleteExpired(Instant time) {
        logins.delete("expiresAt < ?1", time);
    }

    @Override
    public Optional<UUID> userOf(String channel, String subject) {
        return session.createNativeQuery(
                        "select user_id from external_identity where channel = :channel and subject = :subject",
                        String.class)
                .setParameter("channel", channel)
                .setParameter("subject", subject)
                .uniqueResultOptional()
                .map(UUID::fromString);
    }

    @Override
    @Transactional
    public void link(String channel, String subject, UUID userId) {
        sql.update(
                "insert into external_identity (channel, subject, user_id) values (?, ?, ?) on conflict do nothing",
                channel,
                subject,
                userId);
    }
}
