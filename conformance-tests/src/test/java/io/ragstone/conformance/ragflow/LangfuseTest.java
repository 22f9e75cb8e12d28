package io.ragstone.conformance.ragflow;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Await;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.BuildFolder;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import io.ragstone.conformance.server.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where traces go: said, shown without the secret, remembered by a server that starts again, and forgotten. */
@OnSharedServer
class LangfuseTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String KEY = "/v1/langfuse/api_key";
    private static final String SECRET = "sk-lf-canary-0123456789-wxyz";
    private static final String NONE = "Have not record any Langfuse keys.";
    private static final String PROJECTS = "/api/public/projects";
    private static final String INGESTION = "/api/public/ingestion";

    private final Account account;
    private final ContractCheck check;

    LangfuseTest(Account account, ContractCheck check) {
        this.account = account;
        this.check = check;
    }

    @Test
    void whatIsMissingOrWrongIsTold() {
        account.session().get(KEY).refused(102, NONE);
        account.session().delete(KEY).refused(102, NONE);
        for (String method : List.of("POST", "PUT")) {
            send(method, Json.object("host", "https://langfuse.example.org"))
                    .refused(101, "required argument are missing: secret_key,public_key; ");
            send(method, keys(" ")).refused(102, "Missing required fields");
            send(method, keys("langfuse"))
                    .refused(101, "The host langfuse is no address: it has to look like https://cloud.langfuse.com.");
            send(method, keys("http://127.0.0.1:1"))
                    .refused(
                            108,
                            "Langfuse is at http://127.0.0.1:1, an address in the server's own network. The operator"
                                    + " can permit such addresses with ragstone.models.local-addresses.");
        }
        account.anonymous().get(KEY).refused(401, "<Unauthorized '401: Unauthorized'>");
    }

    private Answer send(String method, ObjectNode keys) {
        return account.session().send(method, KEY, "application/json", keys);
    }

    @Test
    void tracesGoWhereTheTenantWantsThem() throws IOException {
        Path data = BuildFolder.newDataFolder("langfuse");
        WireMockServer langfuse = new WireMockServer(options().dynamicPort());
        langfuse.start();
        ServerSetup setup = new ServerSetup("langfuse", data).with("ragstone.models.local-addresses", "true");
        try {
            Account ada = kept(setup, langfuse);
            forgotten(setup, langfuse, ada);
        } finally {
            langfuse.stop();
            BuildFolder.delete(data);
        }
    }

    private Account kept(ServerSetup setup, WireMockServer langfuse) {
        try (RunningServer server = RunningServer.start(setup)) {
            Account ada = new Accounts(server, check).register();
            langfuse.stubFor(get(PROJECTS).willReturn(aResponse().withStatus(401)));
            ada.session().post(KEY, keys(langfuse.baseUrl())).refused(102, "Invalid Langfuse keys");
            langfuse.stubFor(get(PROJECTS).willReturn(aResponse().withStatus(503)));
            ada.session()
                    .post(KEY, keys(langfuse.baseUrl()))
                    .refused(
                            105,
                            "Langfuse at " + langfuse.baseUrl() + " has failed (HTTP 503). Try again later, and check"
                                    + " that the host is right.");
            langfuse.stubFor(get(PROJECTS)
                    .withBasicAuth("pk-lf-1", SECRET)
                    .willReturn(okJson("{\"data\": [{\"id\": \"p1\", \"name\": \"Handbook\"}]}")));
            langfuse.stubFor(post(INGESTION)
                    .willReturn(okJson("{\"successes\": [], \"errors\": []}").withStatus(207)));

            Answer kept = ada.session().post(KEY, keys(langfuse.baseUrl())).succeeded();

            ada.session().put(KEY, keys(langfuse.baseUrl())).succeeded();
            assertThat(kept.data().path("secret_key").asText()).isEqualTo("****wxyz");
            assertThat(kept.data().path("project_name").asText()).isEqualTo("Handbook");
            retrieve(ada);
            assertTraced(langfuse);
            assertThat(server.log()).doesNotContain(SECRET);
            return ada;
        }
    }

    private void forgotten(ServerSetup setup, WireMockServer langfuse, Account before) {
        try (RunningServer server = RunningServer.start(setup)) {
            Account ada = new Accounts(server, check).logIn(before.email(), before.password());
            Answer shown = ada.session().get(KEY).succeeded();
            assertThat(shown.data().path("public_key").asText()).isEqualTo("pk-lf-1");
            assertThat(shown.text()).doesNotContain(SECRET);
            new Accounts(server, check).register().session().get(KEY).refused(102, NONE);

            // It is down: nobody who asks the server notices.
            langfuse.stop();
            retrieve(ada);

            ada.session()
                    .put(KEY, keys("http://127.0.0.1:1"))
                    .refused(
                            105,
                            "Langfuse could not be reached at http://127.0.0.1:1. Check that it runs, and that the"
                                    + " host is right.");
            ada.session().delete(KEY).succeeded();
            ada.session().get(KEY).refused(102, NONE);
        }
    }

    private static void retrieve(Account account) {
        Given given = new Given(account.api());
        String dataset = given.dataset("Lights " + System.nanoTime());
        String document = given.parsed(dataset, "light.txt", "The lighthouse of Fair Isle is red.");
        assertThat(document).isNotBlank();
        account.api()
                .post(
                        "/api/v1/retrieval",
                        Json.object("question", "Which colour has the lighthouse?", "dataset_ids", List.of(dataset)))
                .succeeded();
    }

    private static void assertTraced(WireMockServer langfuse) {
        Await.until(
                "the trace is sent",
                PATIENCE,
                () -> langfuse.findAll(postRequestedFor(urlEqualTo(INGESTION))).size(),
                count -> count > 0);
        JsonNode batch = Json.parse(langfuse.findAll(postRequestedFor(urlEqualTo(INGESTION)))
                        .getFirst()
                        .getBodyAsString())
                .path("batch");
        assertThat(batch)
                .extracting(event -> event.path("type").asText())
                .containsExactly("trace-create", "span-create", "generation-create");
        assertThat(batch.at("/0/body/input").asText()).isEqualTo("Which colour has the lighthouse?");
        assertThat(batch.at("/0/body/output").asText()).contains("The lighthouse of Fair Isle is red.");
    }

    private static ObjectNode keys(String host) {
        return Json.object("secret_key", SECRET, "public_key", "pk-lf-1", "host", host);
    }
}
