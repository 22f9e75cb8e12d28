package io.ragstone.conformance.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.conformance.contract.Contract;
import io.ragstone.conformance.contract.Operation;
import io.ragstone.conformance.server.Account;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that its owner can read of something, through every operation that reads by an id. */
final class Snapshot {
    /** What changes by being read, or by itself. */
    private static final List<String> VARYING =
            List.of("\"last_used_at\":(\\d+|null)", "\"delta_seconds\":[0-9.E-]+", "\"request_id\":\"[^\"]*\"");

    private final ContractRequests requests;
    private final List<Operation> reading;
    private final Account owner;
    private final Belongings things;
    private final Map<String, String> before;

    Snapshot(Contract contract, Account owner, Belongings things) {
        this.requests = new ContractRequests(contract);
        this.owner = owner;
        this.things = things;
        this.reading = contract.operations().stream()
                .filter(operation -> operation.method().equals("GET") && !operation.needsAdministrator())
                .filter(operation -> !requests.slots(operation).isEmpty())
                .toList();
        this.before = now();
        assertThat(before.values())
                .as("what the owner reads")
                .filteredOn(text -> text.startsWith("{\"code\":0")
                        || !text.matches("(?s)\\{\"(code|status)\".*")
                        || text.startsWith("{\"status\":\"success\""))
                .hasSizeGreaterThan(before.size() / 2);
    }

    void assertUnchanged() {
        now().forEach((operation, text) -> assertThat(text).as(operation).isEqualTo(before.get(operation)));
    }

    private Map<String, String> now() {
        Intruder herself = Intruder.with("the owner", owner);
        Map<String, String> read = new TreeMap<>();
        for (Operation operation : reading) {
            String text = requests.request(operation, slot -> things.id(slot.thing()))
                    .by(herself.at(operation))
                    .text();
            for (String varying : VARYING) {
                text = text.replaceAll(varying, "");
            }
            read.put(operation.id(), text);
        }
        return read;
    }
}
