package io.ragstone.conformance.ragflow;

import static io.ragstone.conformance.ragflow.Given.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Search: who is found, how the numbers come about, and what the settings do. */
@OnSharedServer
class RetrievalTest {
    private static final String PATH = "/api/v1/retrieval";

    private final Http api;
    private final Given given;
    private String dataset = "";
    private String document = "";

    RetrievalTest(Account account) {
        this.api = account.api();
        this.given = new Given(api);
    }

    @BeforeEach
    void oneParsedChunkAndFourAdded() {
        dataset = given.dataset();
        document = given.parsed(dataset, "ragflow_test.txt", "This is the content of a test TXT file.");
        for (int i = 0; i < 4; i++) {
            given.chunk(dataset, document, "chunk test " + i);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none,none,4",
                "vector_similarity_weight,0,4",
                "vector_similarity_weight,0.5,4",
                "vector_similarity_weight,10,4",
                "top_k,10,4",
                "top_k,1,4",
                "page_size,5,4",
                "page_size,1,1",
                "page_size,2,2"
            })
    void theDocumentedExampleFindsFour(String setting, String value, int count) {
        JsonNode found =
                setting == null ? given.found(dataset, "chunk") : given.found(dataset, "chunk", setting, number(value));

        assertThat(found.path("chunks")).hasSize(count);
        assertThat(texts(found.path("chunks"), "content"))
                .allSatisfy(text -> assertThat(text).startsWith("chunk test"));
        assertThat(found.path("total").asInt()).isEqualTo(4);
    }

    @Test
    void aSearchSaysHowItFoundItsAnswerWhenAsked() {
        assertThat(given.found(dataset, "chunk").has("diagnostics")).isFalse();

        JsonNode why = given.found(dataset, "chunk", "explain", true).path("diagnostics");

        assertThat(texts(why.path("stages"), "name")).contains("embed the question", "search the index");
        assertThat(why.path("candidates").asInt()).isEqualTo(why.path("judged").size());
        assertThat(texts(why.path("judged"), "fate")).contains("kept").startsWith("kept");
        assertThat(why.has("expected")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"chunk test 2,not_lost", "a test TXT file,unrelated", "this is nowhere to be read,not_parsed"})
    void aSearchSaysWhatBecameOfAnExpectedPassage(String passage, String lost) {
        JsonNode found = given.found(dataset, "chunk", "expected", Json.object("content", passage));

        JsonNode verdict = found.path("diagnostics").path("expected");
        assertThat(verdict.path("lost").asText()).isEqualTo(lost);
        assertThat(verdict.path("explanation").asText()).isNotBlank();
    }

    @Test
    void pagesFitTogether() {
        List<String> whole = texts(given.found(dataset, "chunk").path("chunks"), "id");

        assertThat(texts(
                        given.found(dataset, "chunk", "page", 1, "page_size", 2).path("chunks"), "id"))
                .isEqualTo(whole.subList(0, 2));
        assertThat(texts(
                        given.found(dataset, "chunk", "page", 2, "page_size", 2).path("chunks"), "id"))
                .isEqualTo(whole.subList(2, 4));
        assertThat(given.found(dataset, "chunk", "page", 3, "page_size", 2).path("chunks"))
                .isEmpty();
        for (int page = 1; page <= 4; page++) {
            assertThat(texts(
                            given.found(dataset, "chunk", "page", page, "page_size", 1)
                                    .path("chunks"),
                            "id"))
                    .containsExactly(whole.get(page - 1));
        }
    }

    @Test
    void aFoundChunkTellsWhereItIsAndHowWellItAnswers() {
        JsonNode chunk =
                given.found(dataset, "content of a file").path("chunks").path(0);

        assertThat(chunk.path("content").asText()).isEqualTo("This is the content of a test TXT file.");
        assertThat(chunk.path("document_id").asText()).isEqualTo(document);
        assertThat(chunk.path("document_keyword").asText()).isEqualTo("ragflow_test.txt");
        assertThat(chunk.path("dataset_id").asText()).isEqualTo(dataset);
        assertThat(chunk.path("kb_id").asText()).isEqualTo(dataset);
        assertThat(chunk.path("content_ltks").asText()).contains("content");
        assertThat(chunk.path("highlight").asText()).contains("<em>content</em>", "<em>file</em>");
    }

    @ParameterizedTest
    @CsvSource({"0.3", "0", "1", "0.7"})
    void similarityIsTheWeightedSumOfWordsAndMeaning(double weight) {
        JsonNode chunks = given.found(
                        dataset, "the content of a file", "vector_similarity_weight", weight, "similarity_threshold", 0)
                .path("chunks");

        assertThat(chunks).isNotEmpty().allSatisfy(chunk -> {
            double term = chunk.path("term_similarity").asDouble();
            double vector = chunk.path("vector_similarity").asDouble();
            assertThat(term).isBetween(0.0, 1.0001);
            assertThat(vector).isBetween(-1.0001, 1.0001);
            assertThat(chunk.path("similarity").asDouble())
                    .isCloseTo((1 - weight) * term + weight * vector, within(1e-3));
        });
    }

    @Test
    void theThresholdLeavesOutWhatIsBelowIt() {
        JsonNode all = given.found(dataset, "chunk test 2", "similarity_threshold", 0);
        List<Double> similarities = new ArrayList<>();
        all.path("chunks")
                .forEach(chunk -> similarities.add(chunk.path("similarity").asDouble()));
        double best = similarities.stream().max(Comparator.naturalOrder()).orElseThrow();

        JsonNode above = given.found(dataset, "chunk test 2", "similarity_threshold", best - 0.0001);

        assertThat(above.path("chunks"))
                .isNotEmpty()
                .allSatisfy(
                        chunk -> assertThat(chunk.path("similarity").asDouble()).isGreaterThanOrEqualTo(best - 0.0001));
        assertThat(above.path("total").asInt())
                .isLessThan(all.path("total").asInt())
                .isEqualTo(above.path("chunks").size());
        assertThat(given.found(dataset, "chunk test 2", "similarity_threshold", 1.5)
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void anExactTextComesFirst() {
        assertThat(given.found(dataset, "chunk test 2").at("/chunks/0/content").asText())
                .isEqualTo("chunk test 2");
    }

    @Test
    void meaningFindsWhatWordsDoNot() {
        given.chunk(dataset, document, "The physician examined the ill child.");

        JsonNode found = given.found(dataset, "doctor looks after a sick kid", "similarity_threshold", 0);

        assertThat(found.at("/chunks/0/content").asText()).isEqualTo("The physician examined the ill child.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "False"})
    void markingCanBeSwitchedOff(String off) {
        assertThat(given.found(dataset, "chunk").at("/chunks/0/highlight").asText())
                .contains("<em>chunk</em>");
        assertThat(given.found(dataset, "chunk", "highlight", true)
                        .at("/chunks/0/highlight")
                        .asText())
                .contains("<em>chunk</em>");
        assertThat(given.found(dataset, "chunk", "highlight", off)
                        .at("/chunks/0")
                        .has("highlight"))
                .isFalse();
    }

    @Test
    void documentsNarrowTheSearchAndAreCounted() {
        String other = given.document(dataset, "other.txt", "x");
        given.chunk(dataset, other, "chunk test elsewhere");

        JsonNode everywhere = given.found(dataset, "chunk");
        assertThat(texts(everywhere.path("doc_aggs"), "doc_id")).containsExactly(document, other);
        assertThat(everywhere.at("/doc_aggs/0/count").asInt()).isEqualTo(4);
        assertThat(everywhere.at("/doc_aggs/1/count").asInt()).isEqualTo(1);
        JsonNode narrow = given.found(dataset, "chunk", "document_ids", List.of(other));
        assertThat(texts(narrow.path("chunks"), "content")).containsExactly("chunk test elsewhere");
        assertThat(given.found(dataset, "chunk", "document_ids", List.of())
                        .path("total")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void severalDatasetsAreSearchedTogether() {
        String second = given.dataset();
        given.chunk(second, given.document(second, "b.txt", "x"), "chunk test of the second");

        JsonNode found = search(Json.object("question", "chunk", "dataset_ids", List.of(dataset, second)))
                .data();

        assertThat(found.path("total").asInt()).isEqualTo(5);
        assertThat(texts(found.path("chunks"), "dataset_id")).contains(dataset, second);
    }

    @Test
    void otherLanguagesAreFoundByTheirWords() {
        given.chunk(dataset, document, "安静时间从晚上十点开始。");

        assertThat(given.found(dataset, "安静时间").at("/chunks/0/content").asText())
                .isEqualTo("安静时间从晚上十点开始。");
    }

    @Test
    void anEmptyDatasetFindsNothing() {
        assertThat(given.found(given.dataset(), "chunk").path("total").asInt(-1))
                .isZero();
    }

    private Answer search(ObjectNode body) {
        return api.post(PATH, body);
    }

    private static Number number(String value) {
        return value.contains(".") ? (Number) Double.valueOf(value) : (Number) Integer.valueOf(value);
    }
}
