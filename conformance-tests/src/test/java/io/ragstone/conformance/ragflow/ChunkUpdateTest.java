package io.ragstone.conformance.ragflow;

import static io.ragstone.conformance.ragflow.Given.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changing a chunk changes, and what it keeps. */
@OnSharedServer
class ChunkUpdateTest {
    private static final String UNKNOWN = "3f1c5a7ebf9e11f08d1c0242ac120002";
    private static final String NO_CHUNK = "0123456789abcdef";

    private final Http api;
    private final Given given;
    private String dataset = "";
    private String document = "";
    private String chunk = "";
    private String path = "";

    ChunkUpdateTest(Account account) {
        this.api = account.api();
        this.given = new Given(api);
    }

    @BeforeEach
    void oneChunk() {
        dataset = given.dataset();
        document = given.document(dataset, "animals.txt", "x");
        chunk = given.chunk(
                        dataset,
                        document,
                        Json.object("content", "Penguins swim.", "important_keywords", List.of("bird")))
                .path("id")
                .asText();
        path = Given.chunkPath(dataset, document, chunk);
    }

    @Test
    void newContentIsFoundAtOnceAndTheOldIsNot() {
        JsonNode answer = api.put(path, Json.object("content", "Giraffes graze on acacia trees."))
                .succeeded()
                .json();

        assertThat(answer.size()).isEqualTo(1);
        JsonNode listed = now();
        assertThat(listed.path("id").asText()).isEqualTo(chunk);
        assertThat(listed.path("content").asText()).isEqualTo("Giraffes graze on acacia trees.");
        assertThat(listed.path("important_keywords").toString()).isEqualTo("[\"bird\"]");
        assertThat(texts(given.found(dataset, "giraffes acacia").path("chunks"), "id"))
                .containsExactly(chunk);
        assertThat(texts(given.found(dataset, "penguins").path("chunks"), "content"))
                .doesNotContain("Penguins swim.");
        assertThat(given.documentNow(dataset, document).path("chunk_count").asInt())
                .isEqualTo(1);
    }

    @Test
    void keywordsAndQuestionsAreReplaced() {
        api.put(path, Json.object("important_keywords", List.of("arctic", "ice"), "questions", List.of("Who swims?")))
                .succeeded();

        assertThat(now().path("important_keywords").toString()).isEqualTo("[\"arctic\",\"ice\"]");
        assertThat(now().path("questions").toString()).isEqualTo("[\"Who swims?\"]");
        assertThat(now().path("content").asText()).isEqualTo("Penguins swim.");
        assertThat(texts(given.found(dataset, "arctic").path("chunks"), "id")).containsExactly(chunk);
        api.put(path, Json.object("important_keywords", List.of())).succeeded();
        assertThat(now().path("important_keywords")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "0"})
    void aChunkCanBeSwitchedOff(String off) {
        api.put(path, "{\"available\":" + off + "}").succeeded();

        assertThat(now().path("available").asBoolean(true)).isFalse();
        assertThat(given.found(dataset, "penguins").path("total").asInt()).isZero();
        api.put(path, "{\"available\":true}").succeeded();
        assertThat(given.found(dataset, "penguins").path("total").asInt()).isEqualTo(1);
    }

    @Test
    void positionsAreKept() {
        api.put(path, "{\"positions\":[[1,10,20,30,40],[2,1,2,3,4]]}").succeeded();

        assertThat(now().path("positions").toString()).isEqualTo("[[1,10,20,30,40],[2,1,2,3,4]]");
        assertThat(given.found(dataset, "penguins").at("/chunks/0/positions").toString())
                .isEqualTo("[[1,10,20,30,40],[2,1,2,3,4]]");
    }

    @Test
    void nothingAndUnknownKeysChangeNothing() {
        JsonNode before = now();

        api.put(path, "{}").succeeded();
        api.put(path, "{\"colour\":\"blue\"}").succeeded();

        assertThat(now()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1", "[\"a\"]", "{}"})
    void contentIsText(String value) {
        api.put(path, "{\"content\":" + value + "}").refused(100, "`content` has to be a string");
        assertThat(now().path("content").asText()).isEqualTo("Penguins swim.");
    }

    @Test
    void keywordsAndQuestionsAreLists() {
        api.put(path, "{\"questions\":\"x\"}").refused(102, "`questions` should be a list");
        api.put(path, "{\"important_keywords\":\"x\"}").refused(102, "`important_keywords` should be a list");
        assertThat(api.put(path, "{\"questions\":[1]}").code()).isEqualTo(100);
        assertThat(api.put(path, "{\"important_keywords\":[1]}").code()).isEqualTo(100);
    }

    @Test
    void theChunkIsLookedForFirstThenTheDatasetThenTheDocument() {
        JsonNode change = Json.object("content", "x");
        String noChunk = "Can't find this chunk " + NO_CHUNK;

        api.put(Given.chunkPath(dataset, document, NO_CHUNK), change).refused(102, noChunk);
        api.put(Given.chunkPath(UNKNOWN, UNKNOWN, NO_CHUNK), change).refused(102, noChunk);
        api.put(Given.chunkPath(UNKNOWN, document, chunk), change)
                .refused(102, "You don't own the dataset " + UNKNOWN + ".");
        api.put(Given.chunkPath(dataset, UNKNOWN, chunk), change)
                .refused(102, "You don't own the document " + UNKNOWN + ".");
        assertThat(now().path("content").asText()).isEqualTo("Penguins swim.");
    }

    @Test
    void aChunkOfQuestionsAndAnswersHoldsBoth() {
        api.put(Given.document(dataset, document), Json.object("chunk_method", "qa"))
                .succeeded();
        String pair = given.chunk(dataset, document, "Who swims?\tPenguins do.");
        String pairPath = Given.chunkPath(dataset, document, pair);

        api.put(pairPath, Json.object("content", "just one thing"))
                .refused(102, "Q&A must be separated by TAB/ENTER key.");
        api.put(pairPath, Json.object("content", "Who flies?\tSparrows do.")).succeeded();
        api.put(pairPath, Json.object("content", "Who runs?\nOstriches do.")).succeeded();
    }

    private JsonNode now() {
        return given.chunksNow(dataset, document).path("chunks").path(0);
    }
}
