package io.ragstone.conformance;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.contract.Coverage;
import io.ragstone.conformance.contract.Refusal;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Runs last: the tests before it have exercised the contract in full, and no answer broke it. */
@OnSharedServer
@Order(Integer.MAX_VALUE)
@Isolated("it counts what all other tests have seen")
class ContractCoverageTest {
    /** Refusals that need not or cannot be brought about here for each operation, and why. */
    private static final Map<String, String> OUT_OF_REACH = Map.ofEntries(
            entry("500 Internal server error. Request id: {request_id}", "it would take a fault"),
            entry(
                    "108 This API key is not made for {permission}. Use one that is.",
                    "one check serves all operations, and several of them are tried"),
            entry(
                    "108 Your role does not permit {permission}. Ask an administrator for it.",
                    "one check serves all operations, and several of them are tried"),
            entry(
                    "102 Several keys look like this. Name the one you mean by its id.",
                    "it would take two keys with the same beginning and end"),
            entry(
                    "400 The request is too large.",
                    "one limit serves all operations, and one of the administration is tried"),
            entry(
                    "409 Several keys look like this. Name the one you mean by its id.",
                    "it would take two keys with the same beginning and end"),
            entry("101 The request is too large.", "one limit serves all operations, and two of them are tried"),
            entry("103 The password must not be longer than {length} characters.", "a matter of the core's own tests"),
            entry("102 Tenant not found!", "every account has a tenant"),
            entry("403 This account has been disabled, please contact the administrator!", "one operation is tried"),
            entry("101 Unsupported model: <{model}>", "what takes a model's name is tried, and so is one search"),
            entry("101 Unauthorized model: <{model}>", "what takes a model's name is tried, and so is one search"),
            entry(
                    "105 {provider} has failed {failures} times in a row at {base_url}. It is asked again in {seconds}"
                            + " seconds.",
                    "one operation is tried"),
            entry("500 Storing the file took too long. Try it again.", "a matter of the core's own tests"),
            entry(
                    "101 The assistant's knowledge bases use different embedding models: give it those of one model.",
                    "a matter of the core's own tests"),
            entry("102 Nobody has said where the model {model} can be reached.", "every key that is taken has a place"),
            entry(
                    "429 Too many requests, please retry later.",
                    "the limit of a tenant is a matter of the server's own tests, and one operation is tried"),
            entry(
                    "429 The models of this tenant have used their {limit} tokens of today. Wait until midnight UTC, or"
                            + " ask the operator for more.",
                    "a matter of the core's own tests"),
            entry(
                    "102 Invalid Langfuse keys",
                    "one operation is tried, the rest is a matter of the adapter's own tests"),
            entry(
                    "105 Langfuse could not be reached at {host}. Check that it runs, and that the host is right.",
                    "one operation is tried, the rest is a matter of the adapter's own tests"),
            entry(
                    "105 Langfuse at {host} has failed (HTTP {status}). Try again later, and check that the host is right.",
                    "one operation is tried, the rest is a matter of the adapter's own tests"),
            entry(
                    "105 What answers at {host} is no Langfuse. Check that the host is right.",
                    "one operation is tried, the rest is a matter of the adapter's own tests"),
            entry(
                    "108 Langfuse is at {host}, an address in the server's own network. The operator can permit such addresses with ragstone.models.local-addresses.",
                    "one operation is tried, the rest is a matter of the adapter's own tests"),
            entry(
                    "105 The database cannot be reached. Try it again later, or look whether it is running.",
                    "two operations are tried where PostgreSQL can be started"),
            entry("105 The database was too busy for this. Try it again.", "a matter of the adapter's own tests"),
            entry("105 The database was busy for too long. Try it again later.", "a matter of the adapter's own tests"),
            entry(
                    "105 The database was busy for {seconds} seconds. Try again later.",
                    "a matter of the adapter's own tests"),
            entry(
                    "105 There is no space left on the disk of the database. Nothing was changed; free some space and"
                            + " try it again.",
                    "one operation is tried where a small disk can be mounted"),
            entry(
                    "105 There is no space left on the disk of the search index. Nothing is lost; free some space and"
                            + " try it again.",
                    "it is tried where a small disk can be mounted"),
            entry(
                    "105 The search index failed; it recovers by itself: try again.",
                    "a matter of the adapter's own tests"),
            entry(
                    "105 There is no space left on the disk of the files. Nothing was stored; free some space and try"
                            + " it again.",
                    "it is tried where a small disk can be mounted"));

    private final ContractCheck check;
    private final Coverage coverage;

    ContractCoverageTest(ContractCheck check) {
        this.check = check;
        this.coverage = check.coverage();
    }

    @Test
    void everyOperationWasExercised() {
        assertThat(coverage.neverExercised(check.contract())).isEmpty();
    }

    @Test
    void everyOperationSucceededAtLeastOnce() {
        assertThat(coverage.neverSucceeded(check.contract())).isEmpty();
    }

    @Test
    void everyDocumentedRefusalWasSeen() {
        Predicate<Refusal> inReach = refusal -> !OUT_OF_REACH.containsKey(refusal.toString());
        Map<String, Set<Refusal>> unseen = new TreeMap<>();
        coverage.neverRefused(check.contract()).forEach((operation, refusals) -> {
            Set<Refusal> missing = refusals.stream().filter(inReach).collect(Collectors.toSet());
            if (!missing.isEmpty()) {
                unseen.put(operation, missing);
            }
        });
        assertThat(unseen).isEmpty();
    }

    @Test
    void noAnswerBrokeTheContract() {
        List<String> violations = coverage.violations();
        assertThat(violations).isEmpty();
    }
}
