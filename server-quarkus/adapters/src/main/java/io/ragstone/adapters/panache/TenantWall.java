package io.ragstone.adapters.panache;

import io.ragstone.adapters.panache.database.Database;
import io.ragstone.core.call.Reach;
import io.ragstone.core.call.ReachOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Method;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells PostgreSQL how far a transaction reaches, whose policies then keep everything else from it: a query that forgot to
 * say whose rows it wants gets no others. SQLite knows no policies; there the queries' own conditions are all there is.
 */
@ApplicationScoped
class TenantWall {
    private static final String TELL =
            "select set_config('ragstone.tenant', ?, true), set_config('ragstone.member', ?, true)";

    /** No tenant has this id. */
    private static final String ALL = "*";

    private final Database database;
    private final ReachOfWork reach;
    private final TransactionSynchronizationRegistry transaction;
    private final Sql sql;

    TenantWall(Database database, ReachOfWork reach, TransactionSynchronizationRegistry transaction, Sql sql) {
        this.database = database;
        this.reach = reach;
        this.transaction = transaction;
        this.sql = sql;
    }

    /** Whether there is one; then nothing is seen outside of transactions. */
    boolean stands() {
        return database == Database.POSTGRESQL;
    }

    /** Has the running transaction reach as far as the work does that makes this call, and no farther. */
    void raise(Method call) {
        if (!stands()) {
            return;
        }
        Reach wanted = call.isAnnotationPresent(AcrossTenants.class) ? Reach.EVERYTHING : reach.now();
        if (!wanted.equals(transaction.getResource(this))) {
            tell(wanted);
            transaction.putResource(this, wanted);
        }
    }

    private void tell(Reach wanted) {
        switch (wanted) {
            case Reach.Everything all -> sql.execute(TELL, ALL, "");
            case Reach.Of of -> sql.execute(TELL, of.tenantId(), text(of.userId()));
        }
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
