package io.ragstone.conformance.ragflowadmin;

import static io.ragstone.conformance.ragflowadmin.Administration.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
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
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The services of a server of their own: how they are, and what happens when they are shut down and restarted. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminServicesTest {
    private static final String SERVICES = ROOT + "/services";
    private static final String TYPES = ROOT + "/service_types/";
    private static final String WORKERS = "ingest-workers";
    private static final List<String> MANAGED = List.of(
            WORKERS,
            "reindexing-worker",
            "staged-chunk-sweep",
            "file-sweep",
            "account-upkeep",
            "question-recorder",
            "model-call-recorder",
            "trace-sender");
    private static final String NO_SERVICE = "There is no service %s.";
    private static final String STATUS = "/v1/system/status";

    private final Path data = BuildFolder.newDataFolder("admin-services");
    private final RunningServer server;
    private final Account account;
    private final Http session;

    AdminServicesTest(ContractCheck check) {
        server = RunningServer.start(new ServerSetup("admin-services", data).with("ragstone.health.heartbeat", "1h"));
        Accounts accounts = new Accounts(server, check);
        account = accounts.register();
        session = Administration.of(server, accounts).session();
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
        BuildFolder.delete(data);
    }

    private List<JsonNode> services() {
        return StreamSupport.stream(session.get(SERVICES).succeeded().data().spliterator(), false)
                .toList();
    }

    private String pathOf(String name) {
        return SERVICES + "/"
                + services().stream()
                        .filter(service -> service.path("name").asText().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .path("id")
                        .asInt();
    }

    @Test
    void whatThereIsIsListed() {
        List<JsonNode> services = services();

        assertThat(services)
                .extracting(service -> service.path("name").asText())
                .contains("ragstone", "database", "search-engine", "files", "job-queue", "mail", "model-providers")
                .containsAll(MANAGED);
        for (int id = 0; id < services.size(); id++) {
            JsonNode service = services.get(id);
            assertThat(service.path("id").asInt()).isEqualTo(id);
            JsonNode details = session.get(SERVICES + "/" + id).succeeded().data();
            assertThat(details.path("service_name")).isEqualTo(service.path("name"));
            assertThat(details.path("message").asText()).isNotBlank();
            assertThat(details.path("managed").asBoolean())
                    .isEqualTo(MANAGED.contains(service.path("name").asText()));
        }
        assertThat(services.getFirst().path("port").asInt()).isEqualTo(server.port());
    }

    @Test
    void thoseOfATypeAreListed() {
        JsonNode store = session.get(TYPES + "meta_data").succeeded().data();

        assertThat(Given.texts(store, "name")).containsExactly("database");
        assertThat(store.path(0).at("/extra/kind").asText()).isEqualTo("sqlite");
        assertThat(store.path(0).path("status").asText()).isEqualTo("alive");
        Answer unknown = session.get(TYPES + "coffee");
        assertThat(unknown.message())
                .startsWith("There are no services of the type 'coffee'. There are ragflow_server");
        assertThat(unknown.code()).isEqualTo(404);
    }

    @Test
    void whatIsNotThereIsRefused() {
        for (String id : List.of("99", "x")) {
            String path = SERVICES + "/" + id;
            session.get(path).refused(400, 404, NO_SERVICE.formatted(id));
            session.put(path, "{}").refused(400, 404, NO_SERVICE.formatted(id));
            session.delete(path).refused(400, 404, NO_SERVICE.formatted(id));
        }
    }

    @Test
    void whatTheServerDoesNotRunOrCannotDoWithoutIsRefused() {
        String elsewhere = "model-providers is not run by this server. Stop and start it where it runs.";
        session.put(pathOf("model-providers"), "{}").refused(400, 400, elsewhere);
        session.delete(pathOf("model-providers")).refused(400, 400, elsewhere);
        String needed = "ragstone is a part of the server, which cannot do without it. Stop the server where it was"
                + " started.";
        session.put(pathOf("ragstone"), "{}").refused(400, 400, needed);
        session.delete(pathOf("ragstone")).refused(400, 400, needed);
    }

    @Test
    void everythingThatTheServerDoesCanBeShutDownAndRestarted() {
        for (String name : MANAGED) {
            String path = pathOf(name);
            assertThat(session.delete(path).succeeded().message()).isEqualTo("Service " + name + " was shut down.");
            assertThat(session.delete(path).succeeded().message())
                    .isEqualTo("Service " + name + " is shut down already.");
            assertThat(session.get(path).data().path("status").asText()).isEqualTo("timeout");
            assertThat(session.put(path, "{}").succeeded().message()).isEqualTo("Service " + name + " was restarted.");
            assertThat(session.put(path, "{}").succeeded().data().path("status").asText())
                    .isEqualTo("alive");
        }
        assertThat(session.get(ROOT + "/audit?action=service.shutdown")
                        .data()
                        .path("total")
                        .asInt())
                .isGreaterThanOrEqualTo(MANAGED.size());
    }

    @Test
    void withoutWorkersDocumentsWaitAndTheServerGoesOn() {
        Given given = new Given(account.api());
        String dataset = given.dataset();
        given.parsed(dataset, "before.txt", "Quiet hours begin at ten.");
        String path = pathOf(WORKERS);

        session.delete(path).succeeded();

        String document = given.document(dataset, "after.txt", "Dogs stay on the leash.");
        given.parse(dataset, document);
        JsonNode status = account.session().get(STATUS).succeeded().data();
        assertThat(status.at("/redis/status").asText()).isEqualTo("yellow");
        JsonNode beat =
                status.path("task_executor_heartbeats").elements().next().path(0);
        assertThat(beat.at("/current/workers").asInt()).isZero();
        assertThat(session.get(path).data().path("message").asText()).startsWith("was shut down");
        for (String probe : List.of("/q/health/live", "/q/health/ready")) {
            assertThat(account.anonymous().get(probe).status()).as(probe).isEqualTo(200);
        }
        assertThat(given.found(dataset, "quiet hours").path("chunks")).isNotEmpty();
        assertThat(given.documentNow(dataset, document).path("run").asText()).isEqualTo("RUNNING");

        session.put(path, "{}").succeeded();

        given.awaitRun(dataset, document, "DONE");
        assertThat(account.session()
                        .get(STATUS)
                        .data()
                        .path("task_executor_heartbeats")
                        .elements()
                        .next()
                        .path(0)
                        .at("/current/workers")
                        .asInt())
                .isPositive();
    }
}
