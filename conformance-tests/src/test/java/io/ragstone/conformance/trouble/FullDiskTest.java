package io.ragstone.conformance.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Await;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.call.Multipart;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import io.ragstone.conformance.server.ServerSetup;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The disk under the data folder is full: writing is refused in a sentence, reading goes on, and so does all once there is space. */
@OnSharedServer
class FullDiskTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String NO_SPACE = "There is no space left on the disk of the ";

    private final ContractCheck check;

    FullDiskTest(ContractCheck check) {
        this.check = check;
    }

    @Test
    void writingIsRefusedReadingGoesOnAndAllIsWellOnceThereIsSpace() {
        try (SmallDisk disk = SmallDisk.of(48);
                RunningServer server = RunningServer.start(new ServerSetup("full-disk", disk.folder()))) {
            Http api = new Accounts(server, check).administrator().api();
            Shelf shelf = Shelf.of(new Given(api), Shelf.LOCAL_MODEL);
            String done = shelf.document("Hoy", 4);
            shelf.parse(done);
            shelf.given().awaitRun(shelf.id(), done, "DONE");
            String waiting = shelf.document("Rousay", 150);
            shelf.assertConsistent();
            shelf.parse(waiting);
            disk.fill();

            Await.until(
                    "the database has no space left",
                    PATIENCE,
                    () -> api.post(
                            Given.chunks(shelf.id(), done),
                            Json.object("content", "much ".repeat(20_000) + System.nanoTime())),
                    FullDiskTest::isRefused);
            Answer upload =
                    api.upload(Given.documents(shelf.id()), Multipart.file("more.txt", Shelf.lines("More", 900)));
            upload.refused(105, NO_SPACE + "files. Nothing was stored; free some space and try it again.");
            Answer search = api.post(
                    "/api/v1/retrieval", Json.object("question", "lighthouse", "dataset_ids", List.of(shelf.id())));
            if (search.code() != 0) {
                // Without space an index that has changed cannot be read again; it says so.
                search.refused(105, NO_SPACE + "search index. Nothing is lost; free some space and try it again.");
            }
            assertThat(shelf.chunks(done)).hasSize(4);
            assertThat(api.get(Given.document(shelf.id(), done)).text()).isEqualTo(Shelf.lines("Hoy", 4));
            assertThat(new Accounts(server, check)
                            .anonymous()
                            .get("/v1/system/healthz")
                            .json()
                            .path("storage")
                            .asText())
                    .isEqualTo("nok");

            disk.free();
            assertThat(new Accounts(server, check)
                            .anonymous()
                            .get("/v1/system/healthz")
                            .json()
                            .path("status")
                            .asText())
                    .isEqualTo("ok");
            awaitEnd(shelf, waiting);
            shelf.assertConsistent();
        }
    }

    private static boolean isRefused(Answer answer) {
        if (answer.code() != 0) {
            answer.refused(105, NO_SPACE + "database. Nothing was changed; free some space and try it again.");
        }
        return answer.code() != 0;
    }

    /** Whoever waits for space is served; a document that gave up says why, and is read when it is asked for again. */
    private static void awaitEnd(Shelf shelf, String document) {
        JsonNode end = Await.until(
                "the waiting document has come to an end",
                PATIENCE,
                () -> shelf.document(document),
                now -> !now.path("run").asText().equals("RUNNING"));
        if (end.path("run").asText().equals("FAIL")) {
            assertThat(end.path("progress_msg").asText()).contains(NO_SPACE);
            shelf.parse(document);
        }
        shelf.given().awaitRun(shelf.id(), document, "DONE");
    }
}
