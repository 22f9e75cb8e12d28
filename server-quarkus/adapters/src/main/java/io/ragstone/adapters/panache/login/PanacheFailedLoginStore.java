package io.ragstone.adapters.panache.login;

import io.ragstone.adapters.panache.Locks;
import io.ragstone.adapters.panache.Sql;
import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.tenant.login.FailedLoginStore;
import io.ragstone.core.tenant.login.FailedLogins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Failed log-ins in the database. */
@ApplicationScoped
@StoreCall
public class PanacheFailedLoginStore implements FailedLoginStore {
    private static final String PUT = """
            insert into failed_login (subject, failures, last_at, locked_until) values (?, ?, ?, ?)
            on conflict (subject) do update set failures = excluded.failures, last_at = excluded.last_at,
                locked_until = excluded.locked_until
            """;

    private final FailedLoginRepository failures;
    private final Sql sql;
    private final Locks locks;

    PanacheFailedLoginStore(FailedLoginRepository failures, Sql sql, Locks locks) {
        this.failures = failures;
        this.sql = sql;
        this.locks = locks;
    }

    @Override
    public Optional<FailedLogins> hold(String key) {
        locks.hold("failed log-ins " + key);
        return failures.findByIdOptional(key).map(FailedLoginEntity::toFailedLogins);
    }

    @Override
    @Transactional
    public void put(FailedLogins failed) {
        sql.update(PUT, failed.key(), failed.count(), failed.lastAt(), failed.lockedUntil());
    }

    @Override
    @Transactional
    public void delete(String key) {
        failures.deleteById(key);
    }

    @Override
    @Transactional
    public void deleteBefore(Instant time) {
        failures.delete("lastAt < ?1", time);
    }
}
