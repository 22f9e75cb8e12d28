package io.ragstone.conformance.ragflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.call.Multipart;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.contract.Operation;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Without a valid credential nothing is looked at, on any operation: neither the body nor the ids. */
@OnSharedServer
class AuthenticationTest {
    private static final String MISSING = "`Authorization` can't be empty";
    private static final String FORMAT = "Please check your authorization format.";
    private static final String INVALID = "Authentication error: API key is invalid!";
    private static final String UNAUTHORIZED = "<Unauthorized '401: Unauthorized'>";

    private final Accounts accounts;
    private final Account account;
    private final ContractCheck check;

    AuthenticationTest(Accounts accounts, Account account, ContractCheck check) {
        this.accounts = accounts;
        this.account = account;
        this.check = check;
    }

    @TestFactory
    Stream<DynamicTest> everyOperationBehindAnApiKeyAsksForIt() {
        return check.contract().operations().stream()
                .filter(Operation::needsApiKey)
                .map(operation -> dynamicTest(operation.id(), () -> {
                    badRequest(operation, null).refused(109, MISSING);
                    badRequest(operation, "").refused(109, MISSING);
                    badRequest(operation, "Bearer").refused(109, FORMAT);
                    badRequest(operation, account.apiKey()).refused(109, FORMAT);
                    badRequest(operation, "Bearer ragflow-unknown").refused(109, INVALID);
                    badRequest(operation, "Bearer " + account.apiKey() + "x").refused(109, INVALID);
                    badRequest(operation, "Bearer " + account.session().authorization())
                            .refused(109, INVALID);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyOperationBehindASessionAsksForIt() {
        return check.contract().operations().stream()
                .filter(Operation::needsSession)
                .map(operation -> dynamicTest(operation.id(), () -> {
                    for (String token :
                            new String[] {"", "x", "Bearer x", account.session().authorization() + "x"}) {
                        assertUnauthorized(badRequest(operation, token));
                    }
                    assertUnauthorized(badRequest(operation, null));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyPublicPageAsksForItsToken() {
        return check.contract().operations().stream()
                .filter(Operation::needsPublicToken)
                .map(operation -> dynamicTest(operation.id(), () -> {
                    badRequest(operation, null).refused(102, "Authorization is not valid!");
                    badRequest(operation, account.publicToken()).refused(102, "Authorization is not valid!");
                    for (String token : new String[] {"x", account.publicToken() + "x", account.apiKey()}) {
                        badRequest(operation, "Bearer " + token).refused(102, INVALID + "\"");
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyOtherOperationIsOpen() {
        return check.contract().operations().stream()
                .filter(operation -> operation.security().isEmpty())
                .map(operation -> dynamicTest(operation.id(), () -> {
                    Answer answer = badRequest(operation, null);
                    assertThat(answer.text()).doesNotContain("401", MISSING);
                }));
    }

    @Test
    void theWordBearerMayBeWrittenInAnyCase() {
        Http lower = account.anonymous().authorized("bearer " + account.apiKey());

        assertThat(lower.get("/api/v1/datasets").code()).isIn(0, 109);
        account.anonymous()
                .authorized("Bearer " + account.apiKey())
                .get("/api/v1/datasets")
                .succeeded();
    }

    @Test
    void anotherKeyOpensTheSameTenant() {
        String second = account.session()
                .send("POST", "/v1/system/new_token", null, null)
                .data()
                .path("token")
                .asText();
        String dataset = new Given(account.api()).dataset();

        assertThat(second).startsWith("ragflow-").isNotEqualTo(account.apiKey());
        account.anonymous().bearer(second).get("/api/v1/datasets?id=" + dataset).succeeded();
        account.api().get("/api/v1/datasets?id=" + dataset).succeeded();
    }

    @Test
    void anEndedSessionIsWorthNothing() {
        Account passing = accounts.register();
        Account again = accounts.logIn(passing.email(), passing.password());

        passing.session().get("/v1/user/logout").succeeded();

        assertUnauthorized(passing.session().get("/v1/user/info"));
        assertUnauthorized(passing.session().send("POST", "/v1/system/new_token", null, null));
        passing.api().get("/api/v1/datasets").succeeded();
        assertThat(again.email()).isEqualTo(passing.email());
    }

    /** A request that is wrong in every other way too, so that an answer about the credential shows what came first. */
    private Answer badRequest(Operation operation, @Nullable String authorization) {
        String path = operation.path().replaceAll("\\{[a-z_]+}", "not-an-id");
        Http http = account.anonymous().authorized(authorization);
        boolean body = !operation.method().equals("GET");
        if (operation.takesFiles()) {
            return http.upload(path, Multipart.file("a.exe", "x"));
        }
        if (!operation.checkedBeforeKey().isEmpty()) {
            ObjectNode asked = Json.object();
            operation.checkedBeforeKey().forEach(field -> asked.put(field, -1));
            return http.post(path, asked);
        }
        return http.send(operation.method(), path, body ? "text/xml" : null, body ? "{ no json" : null);
    }

    private static void assertUnauthorized(Answer answer) {
        answer.refused(401, UNAUTHORIZED);
        assertThat(answer.json()).isEqualTo(Json.object("code", 401, "message", UNAUTHORIZED, "data", null));
    }
}
