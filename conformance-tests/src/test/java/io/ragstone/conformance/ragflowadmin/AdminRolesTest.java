package io.ragstone.conformance.ragflowadmin;

import static io.ragstone.conformance.ragflowadmin.Administration.ROLES;
import static io.ragstone.conformance.ragflowadmin.Administration.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Roles: made, filled, given to users, and obeyed. */
@OnSharedServer
class AdminRolesTest {
    private static final String UNKNOWN = "Role 'nothing' not found";
    private static final String NOWHERE = ROLES + "/nothing";
    private static final String NOBODY = "nobody@example.org";
    private static final String GRANT_REQUIRED = "`actions` and `resource` are required";

    private final Account account;
    private final Http session;
    private final String role = "role " + UUID.randomUUID();

    AdminRolesTest(RunningServer server, Accounts accounts) {
        this.account = accounts.register();
        this.session = Administration.of(server, accounts).session();
    }

    private static String path(String role) {
        return ROLES + "/" + role.replace(" ", "%20");
    }

    private JsonNode made(String name, Object... more) {
        var request = Json.object(more);
        request.put("role_name", name);
        return session.post(ROLES, request).data();
    }

    @Test
    void aRoleIsMadeChangedAndDeleted() {
        String child = role + " child";
        assertThat(made(role, "description", "first").path("parent").isNull()).isTrue();
        assertThat(made(child, "parent", role).path("parent").asText()).isEqualTo(role);

        assertThat(session.put(path(role), Json.object("description", "second"))
                        .data()
                        .path("description")
                        .asText())
                .isEqualTo("second");

        assertThat(session.get(path(role)).data().path("description").asText()).isEqualTo("second");
        assertThat(Given.texts(session.get(ROLES).data(), "role_name")).contains(role, child);
        session.put(path(role), Json.object("parent", child))
                .refused(
                        400,
                        409,
                        "Role '" + child + "' inherits from '" + role + "' already. A role cannot be above itself.");
        session.delete(path(role))
                .refused(
                        400,
                        409,
                        "Role '" + child + "' inherits from '" + role + "'. Let it inherit from another one first.");
        session.put(path(child), Json.object("parent", null)).succeeded();
        session.delete(path(role)).succeeded();
        session.delete(path(child)).succeeded();
        session.get(path(role)).refused(400, 404, "Role '" + role + "' not found");
    }

    @Test
    void aRoleCannotBeAnything() {
        made(role);
        session.post(ROLES, Json.object("role_name", role)).refused(400, 409, "Role '" + role + "' already exists");
        session.post(ROLES, Json.object()).refused(400, 400, "Role name is required");
        session.post(ROLES, Json.object("role_name", "!"))
                .refused(
                        400,
                        400,
                        "The name of a role has 1 to 64 letters, digits, spaces, dots, dashes and underscores, and begins with a letter or a digit.");
        String tooLong = "The description of a role has at most 1024 characters.";
        session.post(ROLES, Json.object("role_name", "long", "description", "x".repeat(1025)))
                .refused(400, 400, tooLong);
        session.put(path(role), Json.object("description", "x".repeat(1025))).refused(400, 400, tooLong);
        session.put(path(role), Json.object()).refused(400, 400, "Role description is required");
        session.post(ROLES, Json.object("role_name", "odd", "description", 7))
                .refused(400, 400, "`description` has to be a string.");
        session.put(path(role), Json.object("parent", 7)).refused(400, 400, "`parent` has to be a string.");
        session.post(ROLES, Json.object("role_name", "orphan", "parent", "nothing"))
                .refused(400, 404, UNKNOWN);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        JsonNode grant = Json.object("actions", List.of("read"), "resource", "datasets");
        session.get(NOWHERE).refused(400, 404, UNKNOWN);
        session.put(NOWHERE, Json.object("description", "x")).refused(400, 404, UNKNOWN);
        session.delete(NOWHERE).refused(400, 404, UNKNOWN);
        session.get(NOWHERE + "/permission").refused(400, 404, UNKNOWN);
        session.post(NOWHERE + "/permission", grant).refused(400, 404, UNKNOWN);
        session.delete(NOWHERE + "/permission", grant).refused(400, 404, UNKNOWN);
        session.put(user(account.email()) + "/role", Json.object("role_name", "nothing"))
                .refused(400, 404, UNKNOWN);
        session.put(user(account.email()) + "/role", Json.object()).refused(400, 400, "Role name is required");
        String nobody = "User '" + NOBODY + "' not found";
        session.put(user(NOBODY) + "/role", Json.object("role_name", null)).refused(400, 404, nobody);
        session.get(user(NOBODY) + "/permission").refused(400, 404, nobody);
    }

    @Test
    void onlyWhatThereIsCanBeGranted() {
        made(role);
        String path = path(role) + "/permission";
        for (String method : List.of("POST", "DELETE")) {
            session.send(method, path, "application/json", Json.object("resource", "datasets"))
                    .refused(400, 400, GRANT_REQUIRED);
            session.send(method, path, "application/json", grant("fly", "datasets"))
                    .refused(400, 400, "Unknown action: fly. Known are read, create, update, delete and *.");
            assertThat(session.send(method, path, "application/json", grant("read", "castles"))
                            .message())
                    .startsWith("Unknown resource: castles. Known are ")
                    .contains("datasets, ")
                    .doesNotContain("admin");
            assertThat(session.send(method, path, "application/json", grant("?", "datasets"))
                            .message())
                    .startsWith("`?:datasets` is no scope.");
        }
        session.delete(path, grant("read", "datasets"))
                .refused(400, 404, "Role '" + role + "' grants none of these by itself.");
    }

    private static JsonNode grant(String action, String resource) {
        return Json.object("actions", List.of(action), "resource", resource);
    }

    @Test
    void aRoleLimitsItsUsersAtOnceAndAfterItIsTakenAwayNoMore() {
        String reader = role + " reader";
        made(role);
        made(reader, "parent", role);
        session.post(path(role) + "/permission", grant("read", "datasets")).succeeded();
        assertThat(session.get(path(reader) + "/permission").data().path("effective_permissions"))
                .isEqualTo(Json.tree(List.of(Json.object("resource", "datasets", "actions", List.of("read")))));
        String permission = user(account.email()) + "/permission";
        assertThat(session.get(permission).data().path("permissions"))
                .isEqualTo(Json.tree(List.of(Json.object("resource", "*", "actions", List.of("*")))));

        session.put(user(account.email()) + "/role", Json.object("role_name", reader))
                .succeeded();

        account.api().get(Given.DATASETS).succeeded();
        account.api()
                .post(Given.DATASETS, Json.object("name", "forbidden"))
                .refused(108, "Your role does not permit create:datasets. Ask an administrator for it.");
        assertThat(session.get(permission).data().path("role_name").asText()).isEqualTo(reader);
        session.delete(path(reader))
                .refused(400, 409, "Role '" + reader + "' is that of 1 users. Give them another one first.");
        session.post(path(reader) + "/permission", grant("create", "datasets")).succeeded();
        account.api().post(Given.DATASETS, Json.object("name", "allowed")).succeeded();
        session.delete(path(reader) + "/permission", grant("create", "datasets"))
                .succeeded();
        assertThat(account.api()
                        .post(Given.DATASETS, Json.object("name", "forbidden again"))
                        .code())
                .isEqualTo(108);
        session.put(user(account.email()) + "/role", Json.object("role_name", null))
                .succeeded();
        account.api().post(Given.DATASETS, Json.object("name", "free")).succeeded();
        session.delete(path(reader)).succeeded();
    }
}
