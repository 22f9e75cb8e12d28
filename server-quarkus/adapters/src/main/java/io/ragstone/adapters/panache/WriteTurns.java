package io.ragstone.adapters.panache;

import io.ragstone.adapters.panache.database.Database;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets transactions begin one after the other, in the order they came, where the database is SQLite. SQLite has one
 * writer at a time too, but those who wait for it look again ever more rarely, and some give up while others pass.
 */
@ApplicationScoped
class WriteTurns {
    private static final int LONGEST_WAIT_SECONDS = 30;

    private final boolean needed;
    private final TransactionSynchronizationRegistry transaction;
    private final Semaphore turn = new Semaphore(1, true);

    WriteTurns(Database database, TransactionSynchronizationRegistry transaction) {
        this.needed = database == Database.SQLITE;
        this.transaction = transaction;
    }

    /** Waits for the running transaction's turn, which lasts until it ends. */
    void await() {
        if (!needed || transaction.getResource(this) != null) {
            return;
        }
        take();
        boolean registered = false;
        try {
            transaction.putResource(this, Boolean.TRUE);
            transaction.registerInterposedSynchronization(new AtTheEnd());
            registered = true;
        } finally {
            if (!registered) {
                turn.release();
            }
        }
    }

    private void take() {
        try {
            if (!turn.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new CoreException(
                        ErrorCode.UNAVAILABLE,
                        "The database was busy for " + LONGEST_WAIT_SECONDS + " seconds. Try again later.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CoreException(ErrorCode.CANCELLED, "Interrupted while waiting for the database.", e);
        }
    }

    private final class AtTheEnd implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            turn.release();
        }
    }
}
