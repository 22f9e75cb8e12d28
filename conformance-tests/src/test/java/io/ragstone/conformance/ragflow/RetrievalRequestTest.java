package io.ragstone.conformance.ragflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search asks for: what is refused, in which order, and how odd a question may be. */
@OnSharedServer
class RetrievalRequestTest {
    private static final String PATH = "/api/v1/retrieval";
    private static final String UNKNOWN = "3f1c5a7ebf9e11f08d1c0242ac120002";

    private final Http api;
    private final Given given;
    private String dataset = "";

    RetrievalRequestTest(Account account) {
        this.api = account.api();
        this.given = new Given(api);
    }

    @BeforeEach
    void fourChunks() {
        dataset = given.dataset();
        String document = given.document(dataset, "a.txt", "x");
        for (int i = 0; i < 4; i++) {
            given.chunk(dataset, document, "chunk test " + i);
        }
    }

    @Test
    void datasetsNeedOneModel() {
        String second = given.dataset(Json.object("name", "mini", "embedding_model", "all-MiniLM-L6-v2@Builtin"))
                .path("id")
                .asText();

        search(Json.object("question", "chunk", "dataset_ids", List.of(dataset, second)))
                .refused(102, "Datasets use different embedding models.\"");
    }

    @Test
    void datasetsAreCheckedFirst() {
        search(Json.object()).refused(102, "`dataset_ids` is required.");
        search(Json.object("question", "x")).refused(102, "`dataset_ids` is required.");
        search(Json.object("question", "x", "dataset_ids", List.of())).refused(102, "`dataset_ids` is required.");
        search(Json.object("question", "x", "dataset_ids", null)).refused(102, "`dataset_ids` is required.");
        search(Json.object("question", "x", "dataset_ids", dataset)).refused(102, "`dataset_ids` should be a list");
        search(Json.object("question", "x", "dataset_ids", List.of(dataset, UNKNOWN)))
                .refused(102, "You don't own the dataset " + UNKNOWN + ".");
        api.post(PATH, "no json").refused(102, "`dataset_ids` is required.");
    }

    @Test
    void thenTheQuestionAndTheDocuments() {
        search(Json.object("dataset_ids", List.of(dataset))).refused(102, "`question` is required.");
        search(Json.object("question", "x", "dataset_ids", List.of(dataset), "document_ids", "x"))
                .refused(102, "`documents` should be a list");
        search(Json.object("question", "x", "dataset_ids", List.of(dataset), "document_ids", List.of(UNKNOWN)))
                .refused(102, "The datasets don't own the document " + UNKNOWN);
        String elsewhere = given.document(given.dataset(), "b.txt", "x");
        search(Json.object("question", "x", "dataset_ids", List.of(dataset), "document_ids", List.of(elsewhere)))
                .refused(102, "The datasets don't own the document " + elsewhere);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, -1024})
    void topKIsPositive(int topK) {
        Answer answer = search(Json.object("question", "chunk", "dataset_ids", List.of(dataset), "top_k", topK));

        assertThat(answer.code()).isEqualTo(100);
        assertThat(answer.message()).contains("must be greater than 0");
    }

    @Test
    void aModelThatSortsAgainIsRefusedRatherThanForgotten() {
        search(Json.object("question", "chunk", "dataset_ids", List.of(dataset), "rerank_id", "bge-reranker"))
                .refused(100, "Model(bge-reranker) not authorized");
        assertThat(search(Json.object("question", "chunk", "dataset_ids", List.of(dataset), "rerank_id", ""))
                        .code())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void anEmptyQuestionFindsNothing(String question) {
        JsonNode found = given.found(dataset, question);

        assertThat(found.path("total").asInt(-1)).isZero();
        assertThat(found.path("chunks")).isEmpty();
        assertThat(found.path("doc_aggs")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?!.,;",
                "\"unbalanced",
                "AND OR NOT",
                "a:b^3~ [x TO y]",
                "\\",
                "(((",
                "*",
                "🙂",
                "\u0000x",
                "the of and",
                "SELECT * FROM chunks; --"
            })
    void oddQuestionsAreAnswered(String question) {
        assertThat(given.found(dataset, question).path("chunks").isArray()).isTrue();
    }

    @Test
    void aVeryLongQuestionIsAnswered() {
        assertThat(given.found(dataset, "chunk test and more ".repeat(2000))
                        .path("chunks")
                        .isArray())
                .isTrue();
    }

    @Test
    void numbersMayComeAsText() {
        JsonNode found = given.found(dataset, "chunk", "page", "1", "page_size", "2");

        assertThat(found.path("chunks")).hasSize(2);
    }

    private Answer search(ObjectNode body) {
        return api.post(PATH, body);
    }
}
