package io.ragstone.conformance.ragflow.web;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.contract.Operation;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the contract says of arguments that have to be there holds for every operation that says so, at each door. */
@OnSharedServer
class WebArgumentsTest {
    private final Account account;
    private final ContractCheck check;

    WebArgumentsTest(Account account, ContractCheck check) {
        this.account = account;
        this.check = check;
    }

    @TestFactory
    Stream<DynamicTest> whatIsMissingIsNamed() {
        return check.contract().operations().stream()
                .filter(operation -> !operation.requiredArguments().isEmpty())
                .map(operation -> dynamicTest(
                        operation.id(),
                        () -> send(operation, "", "{}")
                                .refused(
                                        101,
                                        "required argument are missing: "
                                                + String.join(",", operation.requiredArguments()) + "; ")));
    }

    @TestFactory
    Stream<DynamicTest> aBodyHasToBeAnObject() {
        return saying("The body has to be a JSON object.")
                .map(operation -> dynamicTest(
                        operation.id(),
                        () -> send(operation, "", "[1]").refused(100, "The body has to be a JSON object.")));
    }

    @TestFactory
    Stream<DynamicTest> aPageIsANumber() {
        return saying("`{name}` has to be an integer, got {value}")
                .map(operation -> dynamicTest(
                        operation.id(),
                        () -> send(operation, "?page=x", "{}").refused(100, "`page` has to be an integer, got 'x'")));
    }

    private Stream<Operation> saying(String refusal) {
        return check.contract().operations().stream()
                .filter(operation -> operation.servedBy().startsWith("ragflowWeb"))
                .filter(operation -> operation.node().at("/x-error-codes/100").has(refusal));
    }

    private Answer send(Operation operation, String query, String body) {
        Http http = operation.needsPublicToken()
                ? account.visitor()
                : operation.needsApiKey() ? account.api() : account.session();
        String path = operation.path().replaceAll("\\{[a-z_]+}", "x") + query;
        return operation.method().equals("GET") ? http.get(path) : http.post(path, body);
    }
}
