package io.ragstone.conformance.ragflow;

import static io.ragstone.conformance.ragflow.Given.DATASETS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a dataset is like when it is new, and how it changes. */
@OnSharedServer
class DatasetsTest {
    private static final String DEFAULT_MODEL = "BAAI/bge-small-en-v1.5@Builtin";
    private static final String OTHER_MODEL = "all-MiniLM-L6-v2@Builtin";

    private final Account account;
    private final Http api;
    private final Given given;

    DatasetsTest(Account account) {
        this.account = account;
        this.api = account.api();
        this.given = new Given(api);
    }

    @Test
    void aNewDatasetHasTheDocumentedDefaults() {
        JsonNode dataset = given.dataset(Json.object("name", " defaults "));

        assertThat(dataset.path("name").asText()).isEqualTo("defaults");
        assertThat(dataset.path("id").asText()).matches("[0-9a-f]{12}1[0-9a-f]{19}");
        assertThat(dataset.path("tenant_id").asText()).isEqualTo(account.tenantId());
        assertThat(dataset.path("embedding_model").asText()).isEqualTo(DEFAULT_MODEL);
        assertThat(dataset.path("permission").asText()).isEqualTo("me");
        assertThat(dataset.path("chunk_method").asText()).isEqualTo("naive");
        assertThat(dataset.path("similarity_threshold").asDouble()).isEqualTo(0.2);
        assertThat(dataset.path("vector_similarity_weight").asDouble()).isEqualTo(0.3);
        assertThat(dataset.path("status").asText()).isEqualTo("1");
        for (String zero : new String[] {"document_count", "chunk_count", "token_num", "pagerank"}) {
            assertThat(dataset.path(zero).asInt(-1)).as(zero).isZero();
        }
        assertThat(dataset.path("create_time").asLong()).isGreaterThan(1_700_000_000_000L);
        assertThat(dataset.path("create_date").asText())
                .matches("\\w{3}, \\d{2} \\w{3} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT");
    }

    @Test
    void allFieldsComeBackAsTheyWereGiven() {
        String avatar = "data:image/png;base64,iVBORw0KGgo=";
        JsonNode dataset = given.dataset(Json.object(
                "name",
                "各种字段 🙂",
                "avatar",
                avatar,
                "description",
                "what is in it",
                "embedding_model",
                " " + OTHER_MODEL + " ",
                "permission",
                "team",
                "chunk_method",
                "book"));

        assertThat(dataset.path("name").asText()).isEqualTo("各种字段 🙂");
        assertThat(dataset.path("avatar").asText()).isEqualTo(avatar);
        assertThat(dataset.path("description").asText()).isEqualTo("what is in it");
        assertThat(dataset.path("embedding_model").asText()).isEqualTo(OTHER_MODEL);
        assertThat(dataset.path("permission").asText()).isEqualTo("team");
        assertThat(dataset.path("chunk_method").asText()).isEqualTo("book");
        assertThat(given.datasetNow(dataset.path("id").asText())).isEqualTo(dataset);
    }

    @Test
    void aTakenNameGetsANumberBeforeItsExtension() {
        assertThat(nameOf("Handbook")).isEqualTo("Handbook");
        assertThat(nameOf("handbook")).isEqualTo("handbook(1)");
        assertThat(nameOf("HANDBOOK")).isEqualTo("HANDBOOK(2)");
        assertThat(nameOf("list.txt")).isEqualTo("list.txt");
        assertThat(nameOf("list.txt")).isEqualTo("list(1).txt");
    }

    @Test
    void theNameMayBeAsLongAs128Characters() {
        assertThat(nameOf("n".repeat(128))).hasSize(128);
    }

    @Test
    void aModelHasToBeKnownAndToHaveAKey() {
        api.post(DATASETS, Json.object("name", "x", "embedding_model", "nothing@Nobody"))
                .refused(101, "Unsupported model: <nothing@Nobody>");
        api.post(DATASETS, Json.object("name", "x", "embedding_model", "unknown@Builtin"))
                .refused(101, "Unsupported model: <unknown@Builtin>");
        api.post(DATASETS, Json.object("name", "x", "embedding_model", "embedding-3@ZHIPU-AI"))
                .refused(101, "Unauthorized model: <embedding-3@ZHIPU-AI>");
        String path = DATASETS + "/" + given.dataset();
        api.put(path, Json.object("embedding_model", "nothing@Nobody"))
                .refused(101, "Unsupported model: <nothing@Nobody>");
        api.put(path, Json.object("embedding_model", "embedding-3@ZHIPU-AI"))
                .refused(101, "Unauthorized model: <embedding-3@ZHIPU-AI>");
    }

    @Test
    void aChangeKeepsWhatItDoesNotName() {
        JsonNode before = given.dataset(Json.object("name", "changing", "description", "kept"));
        String path = DATASETS + "/" + before.path("id").asText();

        JsonNode after = api.put(path, Json.object("name", " changed ", "pagerank", 10, "permission", "team"))
                .data();

        assertThat(after.path("name").asText()).isEqualTo("changed");
        assertThat(after.path("pagerank").asInt()).isEqualTo(10);
        assertThat(after.path("permission").asText()).isEqualTo("team");
        assertThat(after.path("description").asText()).isEqualTo("kept");
        assertThat(after.path("parser_config")).isEqualTo(before.path("parser_config"));
        assertThat(after.path("update_time").asLong())
                .isGreaterThanOrEqualTo(before.path("update_time").asLong());
        assertThat(given.datasetNow(before.path("id").asText())).isEqualTo(after);
    }

    @Test
    void nullTakesAwayAvatarAndDescriptionAndKeepsTheModel() {
        JsonNode before = given.dataset(Json.object(
                "name",
                "nulls",
                "description",
                "gone",
                "avatar",
                "data:image/jpeg;base64,AA==",
                "embedding_model",
                OTHER_MODEL));

        JsonNode after = api.put(
                        DATASETS + "/" + before.path("id").asText(),
                        "{\"avatar\":null,\"description\":null,\"embedding_model\":null}")
                .data();

        assertThat(after.path("avatar").isNull()).isTrue();
        assertThat(after.path("description").isNull()).isTrue();
        assertThat(after.path("embedding_model").asText()).isEqualTo(OTHER_MODEL);
    }

    @Test
    void aChangeHasToChangeSomething() {
        api.put(DATASETS + "/" + given.dataset(), "{}").refused(101, "No properties were modified");
    }

    @Test
    void aChangeNeedsADatasetOfOnesOwn() {
        String unknown = given.dataset();
        api.delete(DATASETS, Json.object("ids", new String[] {unknown})).succeeded();

        api.put(DATASETS + "/" + unknown, Json.object("name", "x"))
                .refused(108, "User '" + account.tenantId() + "' lacks permission for dataset '" + unknown + "'");
    }

    @ParameterizedTest
    @CsvSource({"taken name,taken name", "Case Taken,case taken"})
    void aChangeCannotTakeAnothersName(String taken, String wanted) {
        given.dataset(taken);
        String path = DATASETS + "/" + given.dataset();

        api.put(path, Json.object("name", wanted)).refused(102, "Dataset name '" + wanted + "' already exists");
    }

    @Test
    void aChangeMayGiveTheNameItHas() {
        JsonNode dataset = given.dataset(Json.object("name", "same name"));
        String upper = "same name".toUpperCase(Locale.ROOT);

        String path = DATASETS + "/" + dataset.path("id").asText();
        api.put(path, Json.object("name", "same name")).succeeded();
        assertThat(api.put(path, Json.object("name", upper)).data().path("name").asText())
                .isEqualTo(upper);
    }

    @Test
    void theModelStaysOnceThereAreChunks() {
        String dataset = given.dataset();
        String path = DATASETS + "/" + dataset;
        api.put(path, Json.object("embedding_model", OTHER_MODEL)).succeeded();
        String document = given.document(dataset, "a.txt", "text");
        given.chunk(dataset, document, "one chunk");

        api.put(path, Json.object("embedding_model", DEFAULT_MODEL))
                .refused(102, "When chunk_num (1) > 0, embedding_model must remain " + OTHER_MODEL);
        api.put(path, Json.object("embedding_model", OTHER_MODEL)).succeeded();
        assertThat(given.datasetNow(dataset).path("chunk_count").asInt()).isEqualTo(1);
    }

    @Test
    void pagerankPutsAWholeDatasetFirst() {
        String modest = given.dataset();
        String preferred = given.dataset();
        String sentence = "the lighthouse keeper writes letters";
        given.chunk(modest, given.document(modest, "a.txt", ""), sentence);
        given.chunk(preferred, given.document(preferred, "a.txt", ""), "the lighthouse keeper rarely writes anything");
        api.put(DATASETS + "/" + preferred, Json.object("pagerank", 50)).succeeded();
        var query = Json.object("question", sentence, "dataset_ids", new String[] {modest, preferred});

        JsonNode first =
                api.post("/api/v1/retrieval", query).data().path("chunks").path(0);

        assertThat(first.path("dataset_id").asText()).isEqualTo(preferred);
        assertThat(first.path("similarity").asDouble()).isGreaterThan(50);
        api.put(DATASETS + "/" + preferred, Json.object("pagerank", 0)).succeeded();
        JsonNode now =
                api.post("/api/v1/retrieval", query).data().path("chunks").path(0);
        assertThat(now.path("dataset_id").asText()).isEqualTo(modest);
        assertThat(now.path("similarity").asDouble()).isLessThanOrEqualTo(1.0001);
    }

    private String nameOf(String name) {
        return given.dataset(Json.object("name", name)).path("name").asText();
    }
}
