package io.ragstone.adapters.panache;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.ragstone.adapters.panache.database.DatabaseTrouble;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Does whole transactions over that collided with another one, and says in a sentence what else the database lacks. */
@ApplicationScoped
class Repetition {
    private static final int ATTEMPTS = 5;
    private static final long LONGEST_PAUSE_MILLIS = 50;

    /** Inside of a transaction nothing is repeated: it is whole or it is not. */
    <T> T call(Callable<T> work) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.call();
            } catch (CoreException refusal) {
                throw refusal;
            } catch (RuntimeException failure) {
                Optional<DatabaseTrouble> trouble = DatabaseTrouble.behind(failure);
                if (trouble.isEmpty() || QuarkusTransaction.isActive()) {
                    throw failure;
                }
                if (trouble.get() != DatabaseTrouble.COLLISION || attempt == ATTEMPTS) {
                    throw new CoreException(ErrorCode.UNAVAILABLE, trouble.get().sentence(), failure);
                }
                pause(attempt);
            }
        }
    }

    /** Not for the same time, or those who collided would meet again. */
    private static void pause(int attempt) {
        long millis = ThreadLocalRandom.current().nextLong(1, LONGEST_PAUSE_MILLIS * attempt);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
