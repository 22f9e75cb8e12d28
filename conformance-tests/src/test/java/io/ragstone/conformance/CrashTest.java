package io.ragstone.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Await;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.BuildFolder;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import io.ragstone.conformance.server.ServerSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** `kill -9` at bad moments: what was acknowledged is there afterwards, what was begun is finished, and nothing is there twice. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTest {
    private static final int DOCUMENTS = 5;
    private static final int SENTENCES = 400;
    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(90);

    private final ContractCheck check;
    private final Path data = BuildFolder.newDataFolder("crash");
    private final ServerSetup setup = new ServerSetup("crash", data);
    private RunningServer server = RunningServer.start(setup);

    CrashTest(ContractCheck check) {
        this.check = check;
    }

    @AfterAll
    void stop() {
        server.close();
        BuildFolder.delete(data);
    }

    @Test
    void interruptedDocumentsFinishByThemselves() {
        Given given = new Given(account().api());
        String dataset = dataset(given);
        List<String> documents = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            documents.add(given.document(dataset, "long" + i + ".txt", longText(i)));
        }
        given.parse(dataset, documents.toArray(String[]::new));
        Await.until(
                "a document is half through while others wait",
                LONGEST_RECOVERY,
                () -> given.documentsNow(dataset),
                now -> has(now, 0.2, 0.9) && has(now, -0.1, 0.01));

        restartAfterKill();

        Given after = new Given(account().api());
        Await.until(
                "all documents are through",
                LONGEST_RECOVERY,
                () -> Given.texts(after.documentsNow(dataset), "run"),
                runs -> {
                    assertThat(runs).doesNotContain("FAIL", "CANCEL", "UNSTART");
                    return runs.stream().allMatch("DONE"::equals);
                });
        int chunks = 0;
        for (String document : documents) {
            chunks += assertWhole(after, dataset, document);
        }
        assertThat(after.datasetNow(dataset).path("chunk_count").asInt()).isEqualTo(chunks);
        assertThat(after.datasetNow(dataset).path("document_count").asInt()).isEqualTo(DOCUMENTS);
        assertFoundOnce(after, dataset, chunks);
    }

    @Test
    void whatWasAcknowledgedSurvives() {
        Given given = new Given(account().api());
        String dataset = given.dataset();
        String document = given.document(dataset, "first.txt", "The first document.");
        String chunk = given.chunk(dataset, document, "An acknowledged walrus.");
        String last = given.document(dataset, "last.txt", "The last word before the crash.");
        restartAfterKill();

        Account account = account();
        Given after = new Given(account.api());
        assertThat(account.api().get(Given.document(dataset, last)).text())
                .isEqualTo("The last word before the crash.");
        assertThat(Given.texts(after.chunksNow(dataset, document).path("chunks"), "id"))
                .containsExactly(chunk);
        assertThat(Given.texts(after.found(dataset, "walrus").path("chunks"), "id"))
                .containsExactly(chunk);

        String second = after.chunk(dataset, document, "A second walrus.");
        account.api()
                .delete(Given.chunks(dataset, document), Json.object("chunk_ids", List.of(chunk)))
                .succeeded();
        restartAfterKill();

        Given again = new Given(account().api());
        assertThat(Given.texts(again.found(dataset, "walrus").path("chunks"), "id"))
                .containsExactly(second);
        assertThat(again.documentNow(dataset, document).path("chunk_count").asInt())
                .isEqualTo(1);
    }

    private void restartAfterKill() {
        server.kill();
        server = RunningServer.start(setup);
    }

    private Account account() {
        return new Accounts(server, check).administrator();
    }

    private static String dataset(Given given) {
        return given.dataset(Json.object(
                        "name",
                        "crash",
                        "embedding_model",
                        "all-MiniLM-L6-v2@Builtin",
                        "parser_config",
                        Json.object("chunk_token_num", 32)))
                .path("id")
                .asText();
    }

    private static boolean has(JsonNode documents, double more, double less) {
        for (JsonNode document : documents) {
            double progress = document.path("progress").asDouble();
            if (progress > more && progress < less) {
                return true;
            }
        }
        return false;
    }

    /** All sentences of the file are there, each in one chunk only, and the numbers agree; how many chunks there are. */
    private static int assertWhole(Given given, String dataset, String document) {
        JsonNode data = given.chunksNow(dataset, document);
        List<String> ids = Given.texts(data.path("chunks"), "id");
        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
        assertThat(Given.texts(data.path("chunks"), "content")).doesNotHaveDuplicates();
        assertThat(data.path("total").asInt()).isEqualTo(ids.size());
        assertThat(data.path("doc").path("chunk_count").asInt()).isEqualTo(ids.size());
        String text = String.join("\n", Given.texts(data.path("chunks"), "content"));
        for (int i = 0; i < SENTENCES; i++) {
            assertThat(text).containsOnlyOnce("marker" + i + "x");
        }
        return ids.size();
    }

    private static void assertFoundOnce(Given given, String dataset, int chunks) {
        JsonNode found = given.found(
                dataset, "What does the crew report?", "similarity_threshold", 0, "page_size", chunks, "top_k", 1024);
        List<String> ids = Given.texts(found.path("chunks"), "id");
        assertThat(ids).isNotEmpty();
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }

    private static String longText(int document) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < SENTENCES; i++) {
            text.append("Entry marker")
                    .append(i)
                    .append("x of ship ")
                    .append(document)
                    .append(": the crew reports calm sea and a steady wind from the south.\n");
        }
        return text.toString();
    }
}
