package io.ragstone.adapters.panache;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.ragstone.core.call.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** JTA transactions; one in which the work failed is rolled back. */
@ApplicationScoped
public class PanacheTransactions implements Transactions {
    private final Repetition repetition;

    PanacheTransactions(Repetition repetition) {
        this.repetition = repetition;
    }

    @Override
    public <T> T call(Supplier<T> work) {
        try {
            return repetition.call(() -> QuarkusTransaction.joiningExisting().call(work::get));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("A supplier cannot throw this: " + e, e);
        }
    }
}
