package io.ragstone.conformance.ragflow;

import static io.ragstone.conformance.ragflow.Given.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chunks added by hand, listed, and deleted. */
@OnSharedServer
class ChunksTest {
    private static final String UNKNOWN = "3f1c5a7ebf9e11f08d1c0242ac120002";

    private final Http api;
    private final Given given;
    private String dataset = "";
    private String document = "";
    private String path = "";

    ChunksTest(Account account) {
        this.api = account.api();
        this.given = new Given(api);
    }

    @BeforeEach
    void oneDocument() {
        dataset = given.dataset();
        document = given.document(dataset, "ragflow_test.txt", "This is the content of a test TXT file.");
        path = Given.chunks(dataset, document);
    }

    @Test
    void aChunkIsWhatWasAddedAndFoundAtOnce() {
        JsonNode chunk = given.chunk(
                dataset,
                document,
                Json.object(
                        "content",
                        "Quiet hours begin at ten.",
                        "important_keywords",
                        List.of("night", " rest "),
                        "questions",
                        List.of(" When is it quiet? ", "  ")));

        assertThat(chunk.path("id").asText()).matches("[0-9a-f]{16}");
        assertThat(chunk.path("content").asText()).isEqualTo("Quiet hours begin at ten.");
        assertThat(chunk.path("document_id").asText()).isEqualTo(document);
        assertThat(chunk.path("dataset_id").asText()).isEqualTo(dataset);
        assertThat(chunk.path("questions").toString()).isEqualTo("[\"When is it quiet?\"]");
        assertThat(chunk.path("create_time").asText()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        assertThat(chunk.path("create_timestamp").asDouble()).isGreaterThan(1_700_000_000d);
        JsonNode found = given.found(dataset, "When is it quiet?");
        assertThat(found.at("/chunks/0/id")).isEqualTo(chunk.path("id"));
        JsonNode listed = given.chunksNow(dataset, document);
        assertThat(listed.at("/chunks/0/id")).isEqualTo(chunk.path("id"));
        assertThat(listed.at("/chunks/0/important_keywords/0").asText()).isEqualTo("night");
        assertThat(listed.at("/doc/chunk_count").asInt()).isEqualTo(1);
        assertThat(given.datasetNow(dataset).path("chunk_count").asInt()).isEqualTo(1);
        assertThat(given.datasetNow(dataset).path("token_num").asInt()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"content\":\"\"}", "{\"content\":\" \\n\"}", "not json", ""})
    void contentIsRequired(String body) {
        api.post(path, body).refused(102, "`content` is required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1", "[\"a\"]", "{}", "true"})
    void contentIsText(String value) {
        api.post(path, "{\"content\":" + value + "}").refused(100, "`content` has to be a string");
        assertThat(given.chunksNow(dataset, document).path("total").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"important_keywords", "questions"})
    void keywordsAndQuestionsAreLists(String field) {
        for (String value : List.of("\"text\"", "1", "{}", "true")) {
            api.post(path, "{\"content\":\"x\",\"" + field + "\":" + value + "}")
                    .refused(102, "`" + field + "` is required to be a list");
        }
        assertThat(api.post(path, "{\"content\":\"x\",\"" + field + "\":[1]}").code())
                .isEqualTo(100);
        assertThat(given.chunksNow(dataset, document).path("total").asInt()).isZero();
    }

    @Test
    void odditiesOfTextAreKept() {
        for (String content :
                List.of("!@#$%^&*()", "文字 und Ümlaute 🙂", "a\nb\tc", "<em>tag</em>", "x".repeat(20_000))) {
            String id = given.chunk(dataset, document, content);
            assertThat(api.get(path + "?id=" + id)
                            .data()
                            .at("/chunks/0/content")
                            .asText())
                    .isEqualTo(content);
        }
    }

    @Test
    void theSameContentIsTheSameChunkButCountsAgain() {
        String first = given.chunk(dataset, document, "twice");
        String second = given.chunk(dataset, document, "twice");

        assertThat(second).isEqualTo(first);
        JsonNode listed = given.chunksNow(dataset, document);
        assertThat(listed.path("total").asInt()).isEqualTo(1);
        assertThat(listed.at("/doc/chunk_count").asInt()).isEqualTo(2);
        assertThat(given.found(dataset, "twice").path("total").asInt()).isEqualTo(1);
        String elsewhere = given.document(dataset, "b.txt", "x");
        assertThat(given.chunk(dataset, elsewhere, "twice")).isNotEqualTo(first);
    }

    @Test
    void addingNeedsADatasetAndADocument() {
        JsonNode chunk = Json.object("content", "x");
        api.post(Given.chunks(UNKNOWN, document), chunk).refused(102, "You don't own the dataset " + UNKNOWN + ".");
        api.post(Given.chunks(dataset, UNKNOWN), chunk).refused(102, "You don't own the document " + UNKNOWN + ".");
        api.post(Given.chunks(given.dataset(), document), chunk)
                .refused(102, "You don't own the document " + document + ".");
        api.get(Given.chunks(UNKNOWN, document)).refused(102, "You don't own the dataset " + UNKNOWN + ".");
        api.get(Given.chunks(dataset, UNKNOWN)).refused(102, "You don't own the document " + UNKNOWN + ".");
    }

    @Test
    void thoseOfTheFileComeFirstThenTheNewest() {
        given.parse(dataset, document);
        given.awaitRun(dataset, document, "DONE");
        String older = given.chunk(dataset, document, "older");
        String newer = given.chunk(dataset, document, "newer");

        List<String> ids = texts(given.chunksNow(dataset, document).path("chunks"), "id");

        assertThat(ids).hasSize(3).endsWith(newer, older);
    }

    @Test
    void pagesFitTogether() {
        List<String> added = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            added.add(given.chunk(dataset, document, "chunk test " + i));
        }

        List<String> walked = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            JsonNode data = api.get(path + "?page_size=2&page=" + page).data();
            walked.addAll(texts(data.path("chunks"), "id"));
            assertThat(data.path("total").asInt()).isEqualTo(5);
        }
        assertThat(walked).containsExactlyElementsOf(added.reversed());
        assertThat(api.get(path + "?page_size=2&page=4").data().path("chunks")).isEmpty();
        assertThat(api.get(path + "?page=0&page_size=2").data().path("chunks")).hasSize(2);
        assertThat(api.get(path + "?page_size=0").data().path("chunks")).hasSize(5);
        assertThat(api.get(path + "?colour=blue").data().path("chunks")).hasSize(5);
    }

    @Test
    void wordsAreSoughtAndMarked() {
        given.parse(dataset, document);
        given.awaitRun(dataset, document, "DONE");
        for (int i = 0; i < 4; i++) {
            given.chunk(dataset, document, "chunk test " + i);
        }

        JsonNode byText = api.get(path + "?keywords=chunk").data();
        assertThat(byText.path("total").asInt()).isEqualTo(4);
        assertThat(texts(byText.path("chunks"), "content"))
                .allSatisfy(text -> assertThat(text).contains("<em>chunk</em>"));
        assertThat(api.get(path + "?keywords=nowhere").data().path("total").asInt())
                .isZero();
        JsonNode byName = api.get(path + "?keywords=ragflow").data();
        assertThat(byName.path("total").asInt()).isEqualTo(1);
        assertThat(byName.at("/chunks/0/content").asText()).contains("content");
        assertThat(api.get(path + "?keywords=").data().path("total").asInt()).isEqualTo(5);
    }

    @Test
    void anIdPicksOneAndAnUnknownOneIsNotFound() {
        String chunk = given.chunk(dataset, document, "the one");
        given.chunk(dataset, document, "another one");

        JsonNode one = api.get(path + "?id=" + chunk).data();
        assertThat(texts(one.path("chunks"), "content")).containsExactly("the one");
        api.get(path + "?id=0123456789abcdef").refused(404, "Chunk not found: " + dataset + "/0123456789abcdef");
        String elsewhere = given.document(dataset, "b.txt", "x");
        api.get(Given.chunks(dataset, elsewhere) + "?id=" + chunk)
                .refused(404, "Chunk not found: " + dataset + "/" + chunk);
    }

    @Test
    void aListDeletesThose() {
        String first = given.chunk(dataset, document, "first falcon");
        String second = given.chunk(dataset, document, "second falcon");

        api.delete(path, Json.object("chunk_ids", List.of(first))).succeeded();

        assertThat(texts(given.chunksNow(dataset, document).path("chunks"), "id"))
                .containsExactly(second);
        assertThat(texts(given.found(dataset, "falcon").path("chunks"), "id")).containsExactly(second);
        assertThat(given.documentNow(dataset, document).path("chunk_count").asInt())
                .isEqualTo(1);
        assertThat(given.datasetNow(dataset).path("chunk_count").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"chunk_ids\":[]}", "{}", ""})
    void withoutIdsAllOfTheDocumentGo(String body) {
        String other = given.document(dataset, "other.txt", "x");
        String kept = given.chunk(dataset, other, "kept falcon");
        given.chunk(dataset, document, "one falcon");
        given.chunk(dataset, document, "two falcons");

        (body.isEmpty() ? api.delete(path) : api.delete(path, body)).succeeded();

        assertThat(given.chunksNow(dataset, document).path("total").asInt()).isZero();
        assertThat(texts(given.found(dataset, "falcon").path("chunks"), "id")).containsExactly(kept);
        assertThat(given.datasetNow(dataset).path("chunk_count").asInt()).isEqualTo(1);
    }

    @Test
    void unknownChunksAreReportedAfterTheOthersAreGone() {
        String chunk = given.chunk(dataset, document, "going");

        api.delete(path, Json.object("chunk_ids", List.of(chunk, "0123456789abcdef")))
                .refused(102, "rm_chunk deleted chunks 1, expect 2");
        assertThat(given.chunksNow(dataset, document).path("total").asInt()).isZero();
        api.delete(path, Json.object("chunk_ids", List.of(chunk))).refused(102, "rm_chunk deleted chunks 0, expect 1");
    }

    @Test
    void anIdTwiceCountsOnce() {
        String chunk = given.chunk(dataset, document, "going");

        JsonNode data = api.delete(path, Json.object("chunk_ids", List.of(chunk, chunk)))
                .data();

        assertThat(data.path("success_count").asInt()).isEqualTo(1);
        assertThat(data.path("errors").path(0).asText()).isEqualTo("Duplicate chunk ids: " + chunk);
        assertThat(given.documentNow(dataset, document).path("chunk_count").asInt())
                .isZero();
    }

    @Test
    void deletingNeedsADatasetAndADocument() {
        String chunk = given.chunk(dataset, document, "staying");
        JsonNode ids = Json.object("chunk_ids", List.of(chunk));

        api.delete(Given.chunks(UNKNOWN, document), ids).refused(102, "You don't own the dataset " + UNKNOWN + ".");
        api.delete(Given.chunks(dataset, UNKNOWN), ids)
                .refused(100, "Can't find the document with ID " + UNKNOWN + "!");
        String other = given.document(dataset, "b.txt", "x");
        api.delete(Given.chunks(dataset, other), ids).refused(102, "rm_chunk deleted chunks 0, expect 1");
        assertThat(given.chunksNow(dataset, document).path("total").asInt()).isEqualTo(1);
    }
}
