package io.ragstone.conformance.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Await;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.BuildFolder;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.Postgres;
import io.ragstone.conformance.server.RunningServer;
import io.ragstone.conformance.server.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** PostgreSQL goes away while documents are parsed: requests are answered in a sentence, and all goes on when it is back. */
@OnSharedServer
class DatabaseGoneTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String GONE =
            "The database cannot be reached. Try it again later, or look whether it is running.";

    private final ContractCheck check;

    DatabaseGoneTest(ContractCheck check) {
        this.check = check;
    }

    @Test
    void requestsAreToldAndWorkGoesOnWhenItIsBack() throws IOException {
        Path data = BuildFolder.newDataFolder("database-gone");
        Path folder = BuildFolder.newDataFolder("database-gone-postgres");
        try (Postgres database = Postgres.startIn(folder);
                RunningServer server = RunningServer.start(
                        database.under(new ServerSetup("database-gone", data).with("ragstone.ingest.lease", "3s")))) {
            survives(server, database, folder);
        } finally {
            BuildFolder.delete(data);
            BuildFolder.delete(folder);
        }
    }

    private void survives(RunningServer server, Postgres database, Path folder) throws IOException {
        Account account = new Accounts(server, check).administrator();
        Http api = account.api();
        Shelf shelf = Shelf.of(new Given(api), Shelf.LOCAL_MODEL);
        String done = shelf.document("Whalsay", 4);
        shelf.parse(done);
        shelf.given().awaitRun(shelf.id(), done, "DONE");
        String working = shelf.document("Mousa", 200);
        shelf.parse(working);
        Await.until(
                "it is at work",
                PATIENCE,
                () -> shelf.document(working).path("progress").asDouble(),
                progress -> progress > 0);

        int port = database.port();
        database.close();
        api.get(Given.DATASETS).refused(105, GONE);
        api.post("/api/v1/retrieval", Json.object("question", "lighthouse", "dataset_ids", List.of(shelf.id())))
                .refused(105, GONE);
        Answer health = account.anonymous().get("/v1/system/healthz");
        assertThat(health.status()).isEqualTo(500);
        assertThat(health.json().path("db").asText()).isEqualTo("nok");
        assertThat(account.anonymous().get("/v1/system/ping").status()).isEqualTo(200);

        try (Postgres again = Postgres.startAgain(folder, port)) {
            assertThat(again.port()).isEqualTo(port);
            Await.until(
                    "it answers again", PATIENCE, () -> api.get(Given.DATASETS).code(), code -> code == 0);
            Await.until(
                    "the interrupted document is through",
                    PATIENCE,
                    () -> shelf.document(working).path("run").asText(),
                    run -> {
                        assertThat(run).isIn("RUNNING", "DONE");
                        return run.equals("DONE");
                    });
            assertThat(shelf.assertConsistent()).isEqualTo(204);
            assertThat(account.anonymous().get("/v1/system/healthz").status()).isEqualTo(200);
            server.close();
        }
    }
}
