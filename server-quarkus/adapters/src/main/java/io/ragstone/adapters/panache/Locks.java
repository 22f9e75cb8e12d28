package io.ragstone.adapters.panache;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.ragstone.adapters.panache.database.Database;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Locks on things that are no rows. With SQLite, where transactions come one after the other, nobody needs them; see
 * {@link WriteTurns}.
 */
@ApplicationScoped
public class Locks {
    private final Database database;
    private final Sql sql;

    Locks(Database database, Sql sql) {
        this.database = database;
        this.sql = sql;
    }

    /** Waits until no other transaction holds this, and holds it until the running one ends. */
    public void hold(String thing) {
        if (database == Database.POSTGRESQL && QuarkusTransaction.isActive()) {
            sql.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", thing);
        }
    }
}
