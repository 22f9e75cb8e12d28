package io.ragstone.conformance.ragflowadmin;

import static io.ragstone.conformance.ragflowadmin.Administration.ROOT;
import static io.ragstone.conformance.ragflowadmin.Administration.USERS;
import static io.ragstone.conformance.ragflowadmin.Administration.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.contract.Operation;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Administrators get in, and nobody else. */
@OnSharedServer
class AdminAccessTest {
    private static final String AUTH = ROOT + "/auth";
    private static final String REQUIRED = "Authentication required";
    private static final String NOT_ADMIN = "Not admin";
    private static final String NO_MATCH = "Email and password do not match!";
    private static final String PASSWORD = "seven horses 7";
    private static final String TOO_MUCH = " ".repeat((16 << 20) + 1);

    private final Account account;
    private final Administration admin;
    private final ContractCheck check;

    AdminAccessTest(RunningServer server, Accounts accounts, Account account, ContractCheck check) {
        this.account = account;
        this.admin = Administration.of(server, accounts);
        this.check = check;
    }

    @TestFactory
    Stream<DynamicTest> everyOperationAsksForAnAdministrator() {
        return check.contract().operations().stream()
                .filter(Operation::needsAdministrator)
                .map(operation -> dynamicTest(operation.id(), () -> {
                    for (String token :
                            new String[] {"", "x", "Bearer x", account.apiKey(), "Bearer " + account.apiKey()}) {
                        badRequest(operation, token).refused(401, 401, REQUIRED);
                    }
                    badRequest(operation, null).refused(401, 401, REQUIRED);
                    badRequest(operation, account.session().authorization()).refused(400, 403, NOT_ADMIN);
                }));
    }

    private Answer badRequest(Operation operation, @Nullable String authorization) {
        String path = operation.path().replaceAll("\\{[a-z_]+}", "nobody");
        boolean body = !operation.method().equals("GET");
        return account.anonymous()
                .authorized(authorization)
                .send(operation.method(), path, body ? "text/xml" : null, body ? "{ no json" : null);
    }

    @Test
    void anAdministratorLogsInAndOut() {
        Answer in = Administration.login(admin.anonymous(), admin.email(), admin.password());
        assertThat(in.message()).isEqualTo("Welcome back!");
        assertThat(in.data().path("is_superuser").asBoolean()).isTrue();
        assertThat(in.text()).doesNotContain(admin.password(), "password");
        Http first = admin.anonymous().authorized(in.header("Authorization"));
        first.get(USERS).succeeded();
        admin.anonymous().bearer(in.header("Authorization")).get(USERS).succeeded();
        first.get(ROOT + "/logout").succeeded();
        first.get(USERS).refused(401, 401, REQUIRED);

        Http second = Administration.logIn(admin.anonymous(), admin.email(), admin.password())
                .session();
        second.send("POST", ROOT + "/logout", null, null).succeeded();
        second.get(USERS).refused(401, 401, REQUIRED);
    }

    @Test
    void nobodyElseLogsIn() {
        Http anonymous = admin.anonymous();
        String nobody = UUID.randomUUID() + "@example.org";
        Administration.login(anonymous, account.email(), account.password()).refused(400, 403, NOT_ADMIN);
        Administration.login(anonymous, account.email(), "wrong").refused(400, 500, NO_MATCH);
        Administration.login(anonymous, nobody, "wrong").refused(400, 404, "User '" + nobody + "' not found");
        Administration.login(anonymous, "", "x").refused(400, 400, "Email and password are required");
        anonymous.post(ROOT + "/login", "[]").refused(400, 400, "Email and password are required");
        Administration.login(anonymous, account.email(), TOO_MUCH).refused(400, 400, "The request is too large.");
        Administration.login(anonymous, account.email(), wrapped()).refused(400, 500, NO_MATCH);
    }

    /** What looks like a wrapped password and is none is taken for a plain one, where no key is configured. */
    private static String wrapped() {
        return Base64.getEncoder().encodeToString(new byte[256]);
    }

    @Test
    void anAdministratorWhoIsSwitchedOffStaysOut() {
        String other = admin.newUser(PASSWORD, "admin");
        Http session = Administration.logIn(admin.anonymous(), other, PASSWORD).session();
        session.get(USERS).succeeded();

        admin.session()
                .put(user(other) + "/activate", Json.object("activate_status", "off"))
                .succeeded();

        session.get(USERS).refused(401, 401, REQUIRED);
        Administration.login(admin.anonymous(), other, PASSWORD).refused(400, 403, "User " + other + " inactive");
        basic(other, PASSWORD).refused(200, 500, "Access denied");
    }

    @Test
    void aPasswordIsChecked() {
        assertThat(basic(admin.email(), admin.password()).succeeded().message()).isEqualTo("Admin is authorized");
        basic(admin.email(), "wrong").refused(200, 500, "Access denied");
        basic(account.email(), account.password()).refused(200, 500, "Access denied");
        admin.anonymous().get(AUTH).refused(200, 401, REQUIRED);
        admin.anonymous().authorized("Basic =").get(AUTH).refused(200, 401, REQUIRED);
    }

    private Answer basic(String email, String password) {
        String both = Base64.getEncoder().encodeToString((email + ":" + password).getBytes(StandardCharsets.UTF_8));
        return admin.anonymous().authorized("Basic " + both).get(AUTH);
    }

    @Test
    void theServerTellsItsVersionAndThatItIsThere() {
        assertThat(admin.session().get(ROOT + "/version").data().path("version").asText())
                .startsWith("v");
        assertThat(admin.anonymous().get(ROOT + "/ping").succeeded().message()).isEqualTo("pong");
        admin.session().get(ROOT + "/nowhere").refused(404, 404, "Not Found: " + ROOT + "/nowhere");
        assertThat(admin.session().send("PATCH", USERS, null, null).status()).isEqualTo(405);
    }
}
