package io.ragstone.adapters.panache;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.ragstone.core.call.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** JTA transactions; one in which the work failed is rolled back. */
@ApplicationScoped
public class PanacheTransactions implements Transactions {
    @Override
    public <T> T call(Supplier<T> work) {
        return QuarkusTransaction.joiningExisting().call(work::get);
    }
}
