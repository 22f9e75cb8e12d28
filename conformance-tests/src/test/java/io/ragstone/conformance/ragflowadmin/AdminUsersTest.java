package io.ragstone.conformance.ragflowadmin;

import static io.ragstone.conformance.ragflowadmin.Administration.USERS;
import static io.ragstone.conformance.ragflowadmin.Administration.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.ragflow.Chats;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Accounts: listed, made, changed and removed. */
@OnSharedServer
class AdminUsersTest {
    private static final String PASSWORD = "seven horses 7";
    private static final String NOBODY = "nobody@example.org";
    private static final String UNKNOWN = "User '" + NOBODY + "' not found";
    private static final String OWN = "You cannot do this to your own account. Let another administrator do it.";

    private final Accounts accounts;
    private final Account account;
    private final Administration admin;
    private final Http session;

    AdminUsersTest(RunningServer server, Accounts accounts) {
        this.accounts = accounts;
        this.account = accounts.register();
        this.admin = Administration.of(server, accounts);
        this.session = admin.session();
    }

    @Test
    void usersAreListedAndShown() {
        JsonNode all = session.get(USERS).data();
        assertThat(Given.texts(all, "email")).contains(account.email(), admin.email());

        JsonNode details = session.get(user(account.email())).data();

        assertThat(details).hasSize(1);
        assertThat(details.path(0).path("email").asText()).isEqualTo(account.email());
        assertThat(details.path(0).path("is_active").asText()).isEqualTo("1");
        assertThat(details.toString()).doesNotContain("password_hash", "argon2");
        session.get(user(NOBODY)).refused(400, 404, UNKNOWN);
    }

    @Test
    void aUserIsMadeAndLogsIn() {
        String made = admin.newUser(PASSWORD, "user");

        Account loggedIn = accounts.logIn(made, PASSWORD);

        loggedIn.api().get(Given.DATASETS).succeeded();
        loggedIn.session().get(USERS).refused(400, 403, "Not admin");
        session.post(USERS, Json.object("username", made.toUpperCase(java.util.Locale.ROOT), "password", PASSWORD))
                .refused(400, 409, "User '" + made.toUpperCase(java.util.Locale.ROOT) + "' already exists");
    }

    @Test
    void aUserCannotBeMadeOfAnything() {
        session.post(USERS, Json.object("username", "x")).refused(400, 400, "Username and password are required");
        session.post(USERS, Json.object("username", "no address", "password", "x"))
                .refused(400, 400, "Invalid email address: no address!");
        session.post(USERS, Json.object("username", "a@example.org", "password", "x", "role", "king"))
                .refused(400, 400, "Invalid role: king. It is user or admin.");
        session.post(USERS, Json.object("username", "a@example.org", "password", "x".repeat(1025)))
                .refused(400, 400, "The password must not be longer than 1024 characters.");
    }

    @Test
    void aPasswordIsReplaced() {
        String made = admin.newUser(PASSWORD, "user");
        Account before = accounts.logIn(made, PASSWORD);
        String path = user(made) + "/password";

        assertThat(session.put(path, Json.object("new_password", "another 8"))
                        .succeeded()
                        .message())
                .isEqualTo("Password updated successfully!");

        assertThat(before.session().get("/v1/user/info").code()).isEqualTo(401);
        accounts.logIn(made, "another 8");
        assertThat(session.put(path, Json.object("new_password", "another 8"))
                        .succeeded()
                        .message())
                .isEqualTo("Same password, no need to update!");
        session.put(path, Json.object()).refused(400, 400, "New password is required");
        session.put(path, Json.object("new_password", "x".repeat(1025)))
                .refused(400, 400, "The password must not be longer than 1024 characters.");
        session.put(user(NOBODY) + "/password", Json.object("new_password", "x"))
                .refused(400, 404, UNKNOWN);
    }

    @Test
    void anAccountIsSwitchedOffAndOn() {
        Account user = accounts.register();
        String path = user(user.email()) + "/activate";

        assertThat(session.put(path, Json.object("activate_status", "off"))
                        .succeeded()
                        .message())
                .isEqualTo("Turn off user activate status successfully!");

        assertThat(user.session().get("/v1/user/info").code()).isEqualTo(401);
        user.api().get(Given.DATASETS).refused(109, "Authentication error: API key is invalid!");
        accounts.anonymous()
                .post("/v1/user/login", Json.object("email", user.email(), "password", user.password()))
                .refused(403, "This account has been disabled, please contact the administrator!");
        assertThat(session.put(path, Json.object("activate_status", "Off")).message())
                .isEqualTo("User activate status is already off!");
        session.put(path, Json.object("activate_status", "on")).succeeded();
        user.api().get(Given.DATASETS).succeeded();
        session.put(path, Json.object()).refused(400, 400, "Activation status is required");
        session.put(path, Json.object("activate_status", "maybe")).refused(400, 400, "Invalid activate_status: maybe");
        session.put(user(NOBODY) + "/activate", Json.object("activate_status", "on"))
                .refused(400, 404, UNKNOWN);
        session.put(user(admin.email()) + "/activate", Json.object("activate_status", "off"))
                .refused(400, 409, OWN);
    }

    @Test
    void anAdministratorIsMadeAndUnmade() {
        String path = user(account.email()) + "/admin";

        session.send("PUT", path, null, null).succeeded();

        account.session().get(USERS).succeeded();
        assertThat(session.send("PUT", path, null, null).message()).contains("already superuser");
        session.delete(path).succeeded();
        account.session().get(USERS).refused(400, 403, "Not admin");
        assertThat(session.delete(path).message()).contains("isn't superuser");
        session.delete(user(admin.email()) + "/admin").refused(400, 409, OWN);
        session.send("PUT", user(NOBODY) + "/admin", null, null).refused(400, 404, UNKNOWN);
        session.delete(user(NOBODY) + "/admin").refused(400, 404, UNKNOWN);
    }

    @Test
    void theDatasetsAndAgentsOfAUserAreListed() {
        String dataset = new Given(account.api()).dataset("theirs");
        for (String method : List.of("GET", "POST")) {
            JsonNode datasets = session.send(method, user(account.email()) + "/datasets", null, null)
                    .data();
            assertThat(Given.texts(datasets, "id")).containsExactly(dataset);
            assertThat(session.send(method, user(account.email()) + "/agents", null, null)
                            .data())
                    .isEmpty();
            session.send(method, user(NOBODY) + "/datasets", null, null).refused(400, 404, UNKNOWN);
            session.send(method, user(NOBODY) + "/agents", null, null).refused(400, 404, UNKNOWN);
        }
    }

    @Test
    void keysAreMadeListedAndDeletedAtBothPaths() {
        keys("/keys", "/keys", "/keys/");
        keys("/new_token", "/token_list", "/token/");
    }

    private void keys(String make, String list, String delete) {
        Account user = accounts.register();
        String path = user(user.email());
        JsonNode made = session.send("POST", path + make, null, null).data();
        String token = made.path("token").asText();
        Http with = accounts.anonymous().bearer(token);
        with.get(Given.DATASETS).succeeded();
        assertThat(made.path("tenant_id").asText()).isEqualTo(user.tenantId());

        JsonNode listed = session.get(path + list).data();
        assertThat(listed).hasSize(2);
        assertThat(listed.toString())
                .doesNotContain(token, user.apiKey(), made.path("beta").asText());

        session.delete(path + delete + token).succeeded();
        assertThat(with.get(Given.DATASETS).code()).isEqualTo(109);
        user.api().get(Given.DATASETS).succeeded();
        session.delete(path + delete + token).refused(400, 404, "API key not found or could not be deleted");
        session.delete(path + delete + account.apiKey()).refused(400, 404, "API key not found or could not be deleted");
        session.send("POST", user(NOBODY) + make, null, null).refused(400, 404, UNKNOWN);
        session.get(user(NOBODY) + list).refused(400, 404, UNKNOWN);
        session.delete(user(NOBODY) + delete + "x").refused(400, 404, UNKNOWN);
    }

    @Test
    void aDeletedUserIsGoneWithEverything() {
        Account doomed = accounts.register();
        Given given = new Given(doomed.api());
        String dataset = given.dataset("doomed");
        given.parsed(dataset, "doomed.txt", "The last words of " + UUID.randomUUID());
        Chats chats = new Chats(doomed.api());
        chats.session(chats.chat());
        String file = doomed.api()
                .post("/api/v1/file/create", Json.object("name", "doomed folder", "type", "folder"))
                .data()
                .path("id")
                .asText();
        doomed.session()
                .post("/v1/tenant/create", Json.object("name", "doomed team"))
                .succeeded();
        doomed.session()
                .post("/v1/tenant/" + doomed.tenantId() + "/user", Json.object("email", account.email()))
                .succeeded();

        session.delete(user(doomed.email())).succeeded();

        assertThat(file).isNotBlank();
        session.get(user(doomed.email())).refused(400, 404, "User '" + doomed.email() + "' not found");
        assertThat(Given.texts(session.get(USERS).data(), "email")).doesNotContain(doomed.email());
        doomed.api().get(Given.DATASETS).refused(109, "Authentication error: API key is invalid!");
        assertThat(doomed.session().get("/v1/user/info").code()).isEqualTo(401);
        assertThat(Given.texts(account.session().get("/v1/tenant/list").data(), "tenant_id"))
                .doesNotContain(doomed.tenantId());
        accounts.anonymous()
                .post(
                        "/v1/user/register",
                        Json.object("email", doomed.email(), "nickname", "Again", "password", doomed.password()))
                .succeeded();
        Account again = accounts.logIn(doomed.email(), doomed.password());
        assertThat(again.tenantId()).isNotEqualTo(doomed.tenantId());
        assertThat(again.api().get(Given.DATASETS).data()).isEmpty();
        session.delete(user(NOBODY)).refused(400, 404, UNKNOWN);
        session.delete(user(admin.email())).refused(400, 409, OWN);
    }
}
