package io.ragstone.conformance.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What was seen of the contract while the tests ran. */
public final class Coverage {
    private final Set<String> exercised = ConcurrentHashMap.newKeySet();
    private final Set<String> succeeded = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<Refusal>> refused = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> violations = new ConcurrentLinkedQueue<>();

    void exercised(Operation operation) {
        exercised.add(operation.id());
    }

    void succeeded(Operation operation) {
        succeeded.add(operation.id());
    }

    void refused(Operation operation, Refusal refusal) {
        refused.computeIfAbsent(operation.id(), id -> ConcurrentHashMap.newKeySet())
                .add(refusal);
    }

    void violated(String violation) {
        violations.add(violation);
    }

    /** The operations that no test called. */
    public Set<String> neverExercised(Contract contract) {
        return missing(contract, exercised);
    }

    /** The operations that never answered with a success. */
    public Set<String> neverSucceeded(Contract contract) {
        return missing(contract, succeeded);
    }

    /** The documented refusals that were never seen, by operation. */
    public Map<String, Set<Refusal>> neverRefused(Contract contract) {
        Map<String, Set<Refusal>> missing = new TreeMap<>();
        for (Operation operation : contract.operations()) {
            Set<Refusal> unseen = new TreeSet<>(Refusal.BY_TEXT);
            unseen.addAll(operation.refusals());
            unseen.removeAll(refused.getOrDefault(operation.id(), Set.of()));
            if (!unseen.isEmpty()) {
                missing.put(operation.id(), unseen);
            }
        }
        return missing;
    }

    /** Every answer that broke the contract. */
    public List<String> violations() {
        return List.copyOf(violations);
    }

    private static Set<String> missing(Contract contract, Set<String> seen) {
        Set<String> missing = new TreeSet<>();
        contract.operations().forEach(operation -> missing.add(operation.id()));
        missing.removeAll(seen);
        return missing;
    }
}
