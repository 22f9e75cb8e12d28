package io.ragstone.conformance.ragflow;

import static io.ragstone.conformance.ragflow.Given.DATASETS;
import static io.ragstone.conformance.ragflow.Given.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Await;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The states of a document that is parsed, stopped, and parsed again. */
@OnSharedServer
class ParsingTest {
    private static final String UNKNOWN = "3f1c5a7ebf9e11f08d1c0242ac120002";

    private final Http api;
    private final Given given;
    private String dataset = "";
    private String path = "";

    ParsingTest(Account account) {
        this.api = account.api();
        this.given = new Given(api);
    }

    @BeforeEach
    void emptyDataset() {
        dataset = given.dataset(Json.object(
                        "name",
                        "parsing",
                        "embedding_model",
                        "all-MiniLM-L6-v2@Builtin",
                        "parser_config",
                        Json.object("chunk_token_num", 48)))
                .path("id")
                .asText();
        path = DATASETS + "/" + dataset + "/chunks";
    }

    @Test
    void aSmallTextBecomesOneChunk() {
        String document = given.parsed(dataset, "ragflow_test.txt", "This is the content of a test TXT file.");

        JsonNode done = given.documentNow(dataset, document);
        assertThat(done.path("progress").asDouble()).isEqualTo(1);
        assertThat(done.path("progress_msg").asText()).contains("Task has been received.", "Task done");
        assertThat(done.path("process_begin_at").asText()).endsWith("GMT");
        assertThat(done.path("process_duration").asDouble()).isPositive();
        assertThat(done.path("chunk_count").asInt()).isEqualTo(1);
        assertThat(done.path("token_count").asInt()).isPositive();
        JsonNode chunks = given.chunksNow(dataset, document);
        assertThat(chunks.path("total").asInt()).isEqualTo(1);
        assertThat(chunks.at("/chunks/0/content").asText()).isEqualTo("This is the content of a test TXT file.");
        assertThat(chunks.at("/doc/run").asText()).isEqualTo("DONE");
        JsonNode counted = given.datasetNow(dataset);
        assertThat(counted.path("chunk_count").asInt()).isEqualTo(1);
        assertThat(counted.path("token_num")).isEqualTo(done.path("token_count"));
    }

    @Test
    void severalDocumentsAreParsedInOneGo() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            ids.add(given.document(dataset, "d" + i + ".txt", "Document number " + i));
        }

        given.parse(dataset, ids.toArray(String[]::new));

        for (String id : ids) {
            assertThat(given.awaitRun(dataset, id, "DONE").path("chunk_count").asInt())
                    .isEqualTo(1);
        }
        assertThat(api.get(Given.documents(dataset) + "?run=DONE")
                        .data()
                        .path("total")
                        .asInt())
                .isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"document_ids\":[]}", "{\"document_ids\":null}", "not json", ""})
    void thereHaveToBeDocuments(String body) {
        api.post(path, body).refused(102, "`document_ids` is required");
        api.delete(path, body).refused(102, "`document_ids` is required");
    }

    @Test
    void theDatasetHasToExist() {
        JsonNode body = Json.object("document_ids", List.of(UNKNOWN));
        String foreign = DATASETS + "/" + UNKNOWN + "/chunks";
        api.post(foreign, body).refused(102, "You don't own the dataset " + UNKNOWN + ".");
        api.delete(foreign, body).refused(102, "You don't own the dataset " + UNKNOWN + ".");
    }

    @Test
    void unknownDocumentsAreReportedAfterTheOthersAreQueued() {
        String document = given.document(dataset, "a.txt", "some text");

        api.post(path, Json.object("document_ids", List.of(document, UNKNOWN)))
                .refused(102, "Documents not found: ['" + UNKNOWN + "']");

        given.awaitRun(dataset, document, "DONE");
    }

    @Test
    void anIdTwiceCountsOnce() {
        String document = given.document(dataset, "a.txt", "some text");

        JsonNode data = api.post(path, Json.object("document_ids", List.of(document, document)))
                .data();

        assertThat(data.path("success_count").asInt()).isEqualTo(1);
        assertThat(data.path("errors").path(0).asText()).isEqualTo("Duplicate document ids: " + document);
        assertThat(given.awaitRun(dataset, document, "DONE").path("chunk_count").asInt())
                .isEqualTo(1);
    }

    @Test
    void parsingAgainStartsFromNothing() {
        String document = given.parsed(dataset, "again.txt", "First sentence of a text.\n".repeat(40));
        List<String> first = texts(given.chunksNow(dataset, document).path("chunks"), "id");
        assertThat(first).hasSizeGreaterThan(1);
        given.chunk(dataset, document, "added by hand");

        given.parse(dataset, document);
        JsonNode done = given.awaitRun(dataset, document, "DONE");

        JsonNode second = given.chunksNow(dataset, document);
        assertThat(texts(second.path("chunks"), "id")).isEqualTo(first);
        assertThat(second.path("total").asInt()).isEqualTo(first.size());
        assertThat(done.path("chunk_count").asInt()).isEqualTo(first.size());
        assertThat(given.datasetNow(dataset).path("chunk_count").asInt()).isEqualTo(first.size());
        assertThat(given.found(dataset, "added by hand", "similarity_threshold", 0)
                        .at("/chunks/0/content")
                        .asText())
                .isNotEqualTo("added by hand");
    }

    @Test
    void workThatHasNotBegunOrIsThroughCannotBeStopped() {
        String document = given.document(dataset, "a.txt", "some text");
        JsonNode body = Json.object("document_ids", List.of(document));
        String refusal = "Can't stop parsing document with progress at 0 or 1";

        api.delete(path, body).refused(102, refusal);
        given.parse(dataset, document);
        given.awaitRun(dataset, document, "DONE");
        api.delete(path, body).refused(102, refusal);
        api.delete(path, Json.object("document_ids", List.of(UNKNOWN)))
                .refused(102, "You don't own the document " + UNKNOWN + ".");
    }

    @Test
    void aDocumentAtWorkCanBeStoppedAndParsedLater() {
        String document = given.document(dataset, "long.txt", longText());
        given.parse(dataset, document);
        awaitWork(document);

        JsonNode body = Json.object("document_ids", List.of(document));
        api.post(path, body).refused(102, "Can't parse document that is currently being processed");
        api.delete(path, body).succeeded();

        JsonNode stopped = given.documentNow(dataset, document);
        assertThat(stopped.path("run").asText()).isEqualTo("CANCEL");
        assertThat(stopped.path("progress").asDouble(-1)).isZero();
        assertThat(stopped.path("chunk_count").asInt(-1)).isZero();
        assertThat(given.chunksNow(dataset, document).path("total").asInt()).isZero();
        assertThat(given.found(dataset, "sentence").path("total").asInt()).isZero();
        api.delete(path, body).refused(102, "Can't stop parsing document with progress at 0 or 1");

        given.parse(dataset, document);
        JsonNode done = given.awaitRun(dataset, document, "DONE");
        JsonNode chunks = given.chunksNow(dataset, document).path("chunks");
        assertThat(done.path("chunk_count").asInt()).isEqualTo(chunks.size());
        assertThat(new HashSet<>(texts(chunks, "id"))).hasSameSizeAs(chunks);
    }

    @Test
    void oneThatCannotBeStoppedKeepsTheOthersAtWork() {
        String working = given.document(dataset, "long.txt", longText());
        String waiting = given.document(dataset, "idle.txt", "never parsed");
        given.parse(dataset, working);
        awaitWork(working);

        Answer answer = api.delete(path, Json.object("document_ids", List.of(working, waiting)));

        answer.refused(102, "Can't stop parsing document with progress at 0 or 1");
        api.delete(Given.documents(dataset), Json.object("ids", List.of(working)))
                .succeeded();
        assertThat(given.datasetNow(dataset).path("chunk_count").asInt()).isZero();
    }

    @Test
    void aDocumentCanBeDeletedWhileItIsParsed() {
        String document = given.document(dataset, "long.txt", longText());
        given.parse(dataset, document);
        awaitWork(document);

        api.delete(Given.documents(dataset), Json.object("ids", List.of(document)))
                .succeeded();

        assertThat(given.parsed(dataset, "next.txt", "the next in line")).isNotBlank();
        JsonNode now = given.datasetNow(dataset);
        assertThat(now.path("document_count").asInt()).isEqualTo(1);
        assertThat(now.path("chunk_count").asInt()).isEqualTo(1);
        assertThat(given.found(dataset, "sentence number", "similarity_threshold", 0)
                        .path("total")
                        .asInt())
                .isLessThanOrEqualTo(1);
    }

    @Test
    void aDocumentThatIsDoneIsFoundAtOnce() {
        for (int i = 0; i < 20; i++) {
            String document = given.document(dataset, "round" + i + ".txt", "The answer of round" + i + " is here.");
            given.parse(dataset, document);
            String run = "";
            while (!run.equals("DONE")) {
                run = given.documentNow(dataset, document).path("run").asText();
                assertThat(run).isIn("RUNNING", "DONE");
            }
            assertThat(texts(given.found(dataset, "round" + i).path("chunks"), "document_id"))
                    .startsWith(document);
        }
    }

    @Test
    void chunkSizeAndDelimiterAreObeyed() {
        String sized = given.dataset(Json.object(
                        "name", "sized", "parser_config", Json.object("chunk_token_num", 8, "delimiter", "`##`")))
                .path("id")
                .asText();

        String document = given.parsed(
                sized, "parts.txt", "first part of the whole##second part of the whole##third part of the whole");

        assertThat(texts(given.chunksNow(sized, document).path("chunks"), "content"))
                .hasSize(3)
                .anySatisfy(text -> assertThat(text).contains("second part").doesNotContain("third"));
    }

    private JsonNode awaitWork(String document) {
        return Await.until(
                "parsing is under way", Duration.ofSeconds(60), () -> given.documentNow(dataset, document), now -> {
                    double progress = now.path("progress").asDouble();
                    assertThat(now.path("run").asText()).isEqualTo("RUNNING");
                    return progress > 0 && progress < 1;
                });
    }

    private static String longText() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2500; i++) {
            text.append("This is sentence number ").append(i).append(" of a text that takes a while to read.\n");
        }
        return text.toString();
    }
}
