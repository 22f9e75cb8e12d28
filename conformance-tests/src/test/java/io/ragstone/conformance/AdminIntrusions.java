package io.ragstone.conformance;

import io.ragstone.conformance.contract.Contract;
import io.ragstone.conformance.contract.Operation;
import io.ragstone.conformance.server.Account;
import java.util.List;

/** A user tries everything that only administrators may, with whatever is in the paths. */
final class AdminIntrusions {
    private static final String REFUSAL = "Not admin";

    private AdminIntrusions() {}

    static List<Intrusions.Attempt> on(Contract contract, Account intruder) {
        return contract.operations().stream()
                .filter(Operation::needsAdministrator)
                .map(operation -> new Intrusions.Attempt(
                        operation.id(),
                        "the address of the user itself",
                        REFUSAL,
                        api -> intruder.session()
                                .send(
                                        operation.method(),
                                        operation.path().replaceAll("\\{[a-z_]+}", intruder.email()),
                                        null,
                                        null)))
                .toList();
    }
}
