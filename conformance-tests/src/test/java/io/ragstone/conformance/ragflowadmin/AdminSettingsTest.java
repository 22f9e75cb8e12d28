package io.ragstone.conformance.ragflowadmin;

import static io.ragstone.conformance.ragflowadmin.Administration.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.BuildFolder;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import io.ragstone.conformance.server.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The settings of a server of their own: read without secrets, some changed while it runs, and kept. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdminSettingsTest {
    private static final String VARIABLES = ROOT + "/variables";
    private static final String REGISTRATION = "accounts.registration";
    private static final String STORAGE = "quota.storage";
    private static final String ADMIN_RATE = "surface.ragflow-admin.rate.user";
    private static final String BASES = "/api/v1/knowledge-bases";
    private static final String SECRET = "swordfish-7";
    private static final String URL_SECRET = "marlin-8";
    private static final String CONFIG = "/v1/system/config";
    private static final int FEW = 5;

    private final ContractCheck check;
    private final Path data = BuildFolder.newDataFolder("admin-settings");
    private RunningServer server;
    private Accounts accounts;
    private Administration admin;

    AdminSettingsTest(ContractCheck check) {
        this.check = check;
        server = start();
        accounts = new Accounts(server, check);
        admin = Administration.of(server, accounts);
    }

    private RunningServer start() {
        return RunningServer.start(new ServerSetup("admin-settings", data)
                .with("ragstone.mail.password", SECRET)
                .with("ragstone.models.base-url.Example", "https://ada:" + URL_SECRET + "@models.example.org/v1"));
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
        BuildFolder.delete(data);
    }

    private Answer set(String name, @Nullable Object value) {
        return admin.session().put(VARIABLES, Json.object("var_name", name, "var_value", value));
    }

    private JsonNode variable(String name) {
        return admin.session()
                .get(VARIABLES + "?var_name=" + name)
                .succeeded()
                .data()
                .path(0);
    }

    @Test
    @Order(1)
    void whatMayBeChangedIsListed() {
        JsonNode all = admin.session().get(VARIABLES).succeeded().data();

        assertThat(Given.texts(all, "name")).contains(REGISTRATION, STORAGE, ADMIN_RATE, "surface.ragflow.rate.tenant");
        assertThat(Given.texts(all, "source")).containsOnly("configured");
        assertThat(variable(REGISTRATION).path("data_type").asText()).isEqualTo("bool");
        Answer unknown = admin.session().get(VARIABLES + "?var_name=colour");
        assertThat(unknown.message()).startsWith("There is no variable 'colour'. There are accounts.registration,");
        assertThat(unknown.code()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void wrongValuesAreRefusedInWords() {
        Http session = admin.session();
        session.put(VARIABLES, "{}").refused(400, 400, "Var name is required");
        session.put(VARIABLES, Json.object("var_name", STORAGE)).refused(400, 400, "Var value is required");
        set(STORAGE, List.of("1")).refused(400, 400, "Var value is required");
        set(REGISTRATION, "perhaps").refused(400, 400, "accounts.registration is either true or false, not 'perhaps'.");
        set(STORAGE, -1)
                .refused(
                        400,
                        400,
                        "quota.storage is a whole number from 0, which stands for no limit, to 999999999999999; it"
                                + " cannot be '-1'.");
        assertThat(set("colour", "red").message()).startsWith("There is no variable 'colour'.");
        assertThat(variable(STORAGE).path("value").asText()).isEqualTo("0");
    }

    @Test
    @Order(3)
    void secretsAreHidden() {
        Answer configs = admin.session().get(ROOT + "/configs").succeeded();
        Answer environment = admin.session().get(ROOT + "/environments").succeeded();

        assertThat(Given.texts(configs.data(), "name"))
                .contains("data", "database", "files", "accounts", "mail", "ingest", "models", "surface");
        assertThat(configs.text()).doesNotContain(SECRET, URL_SECRET).contains("********@models.example.org");
        assertThat(component(configs, "mail").path("password").asText()).isEqualTo("********");
        assertThat(component(configs, "ingest").path("lease").asText()).isEqualTo("15s");
        assertThat(environment.text()).doesNotContain(SECRET, URL_SECRET);
        assertThat(Given.texts(environment.data(), "env")).contains("java.version", "os.name", "processors");
    }

    private static JsonNode component(Answer configs, String name) {
        for (JsonNode component : configs.data()) {
            if (component.path("name").asText().equals(name)) {
                return component.path("extra");
            }
        }
        throw new AssertionError(name + " is not there");
    }

    @Test
    @Order(4)
    void aChangeHoldsAtOnceAndOutlastsARestart() {
        set(REGISTRATION, false).succeeded();
        assertClosed();
        set(STORAGE, 1234).succeeded();

        server.close();
        server = start();
        accounts = new Accounts(server, check);
        admin = Administration.logIn(accounts.anonymous(), admin.email(), admin.password());

        assertClosed();
        assertThat(variable(STORAGE).path("value").asText()).isEqualTo("1234");
        assertThat(variable(STORAGE).path("source").asText()).isEqualTo("changed");
        assertThat(component(admin.session().get(ROOT + "/configs"), "quota")
                        .path("storage")
                        .asText())
                .isEqualTo("1234");
        assertThat(config().at("/limits/storage_bytes").asLong()).isEqualTo(1234);

        set(REGISTRATION, null).succeeded();
        accounts.register();
        assertThat(config().path("registerEnabled").asInt()).isEqualTo(1);
        assertThat(admin.session()
                        .get(ROOT + "/audit?action=variable.set")
                        .data()
                        .path("events")
                        .path(0)
                        .path("subject")
                        .asText())
                .isEqualTo("accounts.registration = as configured");
    }

    private JsonNode config() {
        return accounts.anonymous().get(CONFIG).succeeded().data();
    }

    private void assertClosed() {
        assertThat(config().path("registerEnabled").asInt()).isZero();
        Answer refused = accounts.anonymous()
                .post("/v1/user/register", Json.object("email", "eve@example.org", "nickname", "Eve", "password", "x"));
        assertThat(refused.message()).isEqualTo("User registration is disabled!");
    }

    @Test
    @Order(5)
    void aTenantMayHaveARateOfItsOwn() {
        Account large = accounts.register();
        Account usual = accounts.register();
        String rate = "surface.baiyuan.rate.tenant." + large.tenantId();

        set(rate, 6000).succeeded();

        assertThat(baiyuanRate(large)).isEqualTo("6000");
        assertThat(baiyuanRate(usual)).isEqualTo("600");
        assertThat(variable(rate).path("source").asText()).isEqualTo("changed");
        set(rate, FEW).succeeded();
        Answer last = large.baiyuan().get(BASES);
        for (int i = 0; i < 3 * FEW && last.status() != 429; i++) {
            last = large.baiyuan().get(BASES);
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.header("X-RateLimit-Limit")).isEqualTo(Integer.toString(FEW));
        set(rate, null).succeeded();
        assertThat(baiyuanRate(large)).isEqualTo("600");
    }

    private static String baiyuanRate(Account account) {
        return account.baiyuan().get(BASES).succeeded().header("X-RateLimit-Limit");
    }

    @Test
    @Order(6)
    void administratorsHaveALimitToo() {
        set(ADMIN_RATE, FEW).succeeded();

        Answer last = admin.session().get(VARIABLES);
        for (int i = 0; i < 3 * FEW && last.status() != 429; i++) {
            last = admin.session().get(VARIABLES);
        }

        last.refused(429, 429, "Too many requests, please retry later.");
        assertThat(last.header("Retry-After")).isNotBlank();
        accounts.register().session().get("/v1/user/info").succeeded();
    }
}
