package io.ragstone.conformance.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Await;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.ragflow.Bots;
import io.ragstone.conformance.ragflow.Chats;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.ragflow.dialog.Dialogs;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.BuildFolder;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import io.ragstone.conformance.server.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Qdrant is the search engine and does not answer, or is not there: documents are taken, and whoever searches is told. */
@OnSharedServer
class EngineDownTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String SILENT = "The search engine Qdrant did not answer in time; try again later.";
    private static final String GONE =
            "The search engine Qdrant cannot be reached; try again when it is back, nothing is lost.";

    private final ContractCheck check;

    EngineDownTest(ContractCheck check) {
        this.check = check;
    }

    @Test
    void documentsAreTakenAndSearchesSayWhyTheyFindNothing() throws IOException {
        Path data = BuildFolder.newDataFolder("engine-down");
        ServerSetup setup = new ServerSetup("engine-down", data);
        // Accepts connections, since the system does, but nobody ever reads from them.
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Shelf shelf = withoutEngine(setup, silent);
            try (RunningServer server = RunningServer.start(setup)) {
                Shelf found = shelf.seenBy(new Given(account(server).api()));
                assertThat(found.assertConsistent()).isEqualTo(6);
            }
        } finally {
            BuildFolder.delete(data);
        }
    }

    private Shelf withoutEngine(ServerSetup setup, ServerSocket silent) throws IOException {
        ServerSetup qdrant = setup.with("ragstone.index.engine", "qdrant")
                .with("ragstone.index.qdrant.url", "http://127.0.0.1:" + silent.getLocalPort())
                .with("ragstone.index.qdrant.timeout", "2s")
                .with("ragstone.index.qdrant.write-timeout", "2s");
        try (RunningServer server = RunningServer.start(qdrant)) {
            Account account = account(server);
            Shelf shelf = Shelf.of(new Given(account.api()), Shelf.LOCAL_MODEL);
            takesDocuments(shelf, "Papa", 3);
            assertTold(account, shelf, 500, SILENT);
            assertIll(account);

            silent.close();

            Await.until(
                    "the lost engine is told as lost",
                    PATIENCE,
                    () -> search(account, shelf).message(),
                    GONE::equals);
            takesDocuments(shelf, "Vaila", 3);
            assertTold(account, shelf, 105, GONE);
            assertIll(account);
            return shelf;
        }
    }

    /** A document is done and can be read: only the search waits for the engine. */
    private static void takesDocuments(Shelf shelf, String name, int lines) {
        String document = shelf.document(name, lines);
        shelf.parse(document);
        shelf.given().awaitRun(shelf.id(), document, "DONE");
        assertThat(shelf.chunks(document)).hasSize(lines);
    }

    private static void assertTold(Account account, Shelf shelf, int code, String sentence) {
        search(account, shelf).refused(code, sentence);
        String document =
                shelf.given().documentsNow(shelf.id()).path(0).path("id").asText();
        account.api()
                .get(Given.chunks(shelf.id(), document) + "?keywords=lighthouse")
                .refused(code, sentence);
        account.session()
                .post("/v1/chunk/list", Json.object("doc_id", document, "keywords", "lighthouse"))
                .refused(code, sentence);
        account.session()
                .post("/v1/chunk/retrieval_test", Json.object("question", "lighthouse", "kb_id", shelf.id()))
                .refused(code, sentence);
        assertToldInTalks(account, shelf, code, sentence);
    }

    private static void assertToldInTalks(Account account, Shelf shelf, int code, String sentence) {
        Chats chats = new Chats(account.api());
        Chats.Session session =
                chats.session(Json.object("name", "Without " + code, "dataset_ids", List.of(shelf.id())));
        String page = Bots.completions(session.chat());
        String visit = account.visitor()
                .post(page, Json.object("stream", false))
                .data()
                .path("session_id")
                .asText();
        account.visitor()
                .post(Bots.SEARCH_TEST, Json.object("question", "lighthouse", "kb_id", shelf.id()))
                .refused(code, sentence);
        JsonNode map = Json.object("question", "lighthouse", "kb_ids", List.of(shelf.id()));
        account.session().post(Dialogs.MIND_MAP, map).refused(code, sentence);
        account.visitor().post(Bots.SEARCH_MAP, map).refused(code, sentence);
        chats.ask(session, "lighthouse", "stream", false).refused(code, sentence);
        chats.complete(session.chat(), "lighthouse", "stream", false).refused(code, sentence);
        new Dialogs(account.session())
                .ask(session.id(), "q", "lighthouse", "stream", false)
                .refused(code, sentence);
        account.visitor()
                .post(page, Json.object("question", "lighthouse", "session_id", visit, "stream", false))
                .refused(code, sentence);
    }

    private static Answer search(Account account, Shelf shelf) {
        return account.api()
                .post("/api/v1/retrieval", Json.object("question", "lighthouse", "dataset_ids", List.of(shelf.id())));
    }

    private static void assertIll(Account account) {
        Answer health = account.anonymous().get("/v1/system/healthz");
        assertThat(health.status()).isEqualTo(500);
        JsonNode parts = health.json();
        assertThat(parts.path("doc_engine").asText()).isEqualTo("nok");
        assertThat(parts.path("status").asText()).isEqualTo("nok");
        assertThat(parts.path("db").asText()).isEqualTo("ok");
        assertThat(parts.path("redis").asText()).isEqualTo("ok");
        assertThat(parts.at("/_meta/doc_engine/error").asText()).isNotBlank();
    }

    private Account account(RunningServer server) {
        return new Accounts(server, check).administrator();
    }
}
