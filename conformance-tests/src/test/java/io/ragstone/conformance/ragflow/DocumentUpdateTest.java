package io.ragstone.conformance.ragflow;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Renaming a document, switching it off, giving it metadata or another chunk method, and what cannot be changed. */
@OnSharedServer
class DocumentUpdateTest {
    private static final String UNKNOWN = "3f1c5a7ebf9e11f08d1c0242ac120002";

    private final Http api;
    private final Given given;
    private String dataset = "";
    private String document = "";
    private String path = "";

    DocumentUpdateTest(Account account) {
        this.api = account.api();
        this.given = new Given(api);
    }

    @BeforeEach
    void oneDocument() {
        dataset = given.dataset();
        document = given.document(dataset, "rules.txt", "Quiet hours begin at ten.");
        path = Given.document(dataset, document);
    }

    @Test
    void aDocumentCanBeRenamed() {
        JsonNode renamed = api.put(path, Json.object("name", "house rules.txt")).data();

        assertThat(renamed.path("name").asText()).isEqualTo("house rules.txt");
        assertThat(renamed.path("run").asText()).isEqualTo("UNSTART");
        assertThat(given.documentNow(dataset, document)).isEqualTo(renamed);
        assertThat(api.get(path).header("Content-Disposition")).contains("house");
    }

    @Test
    void theExtensionStays() {
        api.put(path, Json.object("name", "rules.pdf")).refused(101, "The extension of file can't be changed");
        api.put(path, Json.object("name", "rules")).refused(101, "The extension of file can't be changed");
        api.put(path, Json.object("name", "")).refused(101, "The extension of file can't be changed");
        api.put(path, Json.object("name", "loud.TXT")).succeeded();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1", "[]", "{}", "true"})
    void theNameIsText(String value) {
        api.put(path, "{\"name\":" + value + "}").refused(100, "`name` has to be a string");
        assertThat(given.documentNow(dataset, document).path("name").asText()).isEqualTo("rules.txt");
    }

    @Test
    void theNameHas255BytesAtMost() {
        api.put(path, Json.object("name", "a".repeat(251) + ".txt")).succeeded();
        api.put(path, Json.object("name", "a".repeat(252) + ".txt"))
                .refused(101, "File name must be 255 bytes or less.");
        api.put(path, Json.object("name", "文".repeat(84) + ".txt"))
                .refused(101, "File name must be 255 bytes or less.");
    }

    @Test
    void anotherDocumentsNameIsTakenExactlyAsItIs() {
        given.document(dataset, "taken.txt", "x");

        api.put(path, Json.object("name", "taken.txt")).refused(102, "Duplicated document name in the same dataset.");
        api.put(path, Json.object("name", "Taken.txt")).succeeded();
        api.put(path, Json.object("name", "Taken.txt")).succeeded();
    }

    @Test
    void metadataIsReplacedAsAWhole() {
        api.put(path, Json.parse("{\"meta_fields\":{\"author\":\"Ada\",\"year\":1843,\"tags\":[\"a\"]}}"))
                .succeeded();
        JsonNode document =
                api.put(path, Json.parse("{\"meta_fields\":{\"year\":1844}}")).data();

        assertThat(document.path("meta_fields")).isEqualTo(Json.parse("{\"year\":1844}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"text\"", "1", "[]", "true"})
    void metadataIsAnObject(String value) {
        api.put(path, "{\"meta_fields\":" + value + "}").refused(102, "meta_fields must be a dictionary");
    }

    @ParameterizedTest
    @CsvSource({"chunk_count", "token_count", "progress"})
    void theServersOwnNumbersCannotBeChanged(String field) {
        api.put(path, Json.object(field, 1)).refused(102, "Can't change `" + field + "`.");
        api.put(path, Json.object(field, 0)).succeeded();
    }

    @Test
    void aDocumentHasToBeThere() {
        JsonNode change = Json.object("name", "x.txt");
        api.put(Given.document(UNKNOWN, document), change).refused(102, "You don't own the dataset.");
        api.put(Given.document(dataset, UNKNOWN), change).refused(102, "The dataset doesn't own the document.");
        api.put(Given.document(given.dataset(), document), change)
                .refused(102, "The dataset doesn't own the document.");
    }

    @Test
    void anEmptyChangeChangesNothing() {
        JsonNode before = given.documentNow(dataset, document);

        assertThat(api.put(path, "{}").data().path("name")).isEqualTo(before.path("name"));
    }

    @Test
    void anotherMethodStartsOver() {
        given.parse(dataset, document);
        given.awaitRun(dataset, document, "DONE");

        JsonNode changed = api.put(path, Json.object("chunk_method", "qa")).data();

        assertThat(changed.path("chunk_method").asText()).isEqualTo("qa");
        assertThat(changed.path("run").asText()).isEqualTo("UNSTART");
        assertThat(changed.path("progress").asDouble(-1)).isZero();
        assertThat(changed.path("chunk_count").asInt(-1)).isZero();
        assertThat(changed.path("parser_config"))
                .isEqualTo(Json.parse("{\"raptor\":{\"use_raptor\":false},\"graphrag\":{\"use_graphrag\":false}}"));
        assertThat(given.chunksNow(dataset, document).path("total").asInt()).isZero();
        assertThat(given.found(dataset, "quiet hours").path("total").asInt()).isZero();
        assertThat(given.datasetNow(dataset).path("chunk_count").asInt()).isZero();
    }

    @Test
    void anotherMethodTakesTheSettingsThatComeWithIt() {
        JsonNode config = api.put(
                        path, Json.object("chunk_method", "naive", "parser_config", Json.object("chunk_token_num", 77)))
                .data()
                .path("parser_config");
        assertThat(config.path("chunk_token_num").asInt()).isEqualTo(77);

        JsonNode again = api.put(path, Json.object("chunk_method", "manual", "parser_config", Json.object()))
                .data();
        assertThat(again.path("parser_config").has("chunk_token_num")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "naive",
                "book",
                "email",
                "laws",
                "manual",
                "one",
                "paper",
                "picture",
                "presentation",
                "qa",
                "table",
                "tag",
                "knowledge_graph"
            })
    void thirteenMethodsCanBeChosen(String method) {
        JsonNode changed = api.put(path, Json.object("chunk_method", method)).data();

        assertThat(changed.path("chunk_method").asText()).isEqualTo(method);
        if (method.equals("knowledge_graph")) {
            JsonNode config = changed.path("parser_config");
            assertThat(config.path("chunk_token_num").asInt()).isEqualTo(8192);
            assertThat(config.path("delimiter").asText()).isEqualTo("\\n");
            assertThat(config.path("entity_types").toString())
                    .isEqualTo("[\"organization\",\"person\",\"location\",\"event\",\"time\"]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"audio", "resume", "nothing", "NAIVE"})
    void otherMethodsDoNotExist(String method) {
        api.put(path, Json.object("chunk_method", method)).refused(102, "`chunk_method` " + method + " doesn't exist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.pptx"})
    void picturesAndSlidesKeepTheirMethod(String name) {
        String other = given.document(dataset, name, "x");

        api.put(Given.document(dataset, other), Json.object("chunk_method", "naive"))
                .refused(102, "Not supported yet!");
    }

    @Test
    void switchedOffMeansNotFound() {
        given.parse(dataset, document);
        given.awaitRun(dataset, document, "DONE");
        assertThat(given.found(dataset, "quiet hours").path("total").asInt()).isEqualTo(1);

        assertThat(api.put(path, Json.object("enabled", false)).data().asBoolean())
                .isTrue();

        assertThat(given.documentNow(dataset, document).path("status").asText()).isEqualTo("0");
        assertThat(given.chunksNow(dataset, document).at("/chunks/0/available").asBoolean(true))
                .isFalse();
        assertThat(given.found(dataset, "quiet hours").path("total").asInt()).isZero();
        assertThat(api.put(path, Json.object("enabled", 1)).data().asBoolean()).isTrue();
        assertThat(given.documentNow(dataset, document).path("status").asText()).isEqualTo("1");
        assertThat(given.found(dataset, "quiet hours").path("total").asInt()).isEqualTo(1);
    }

    @Test
    void theNewNameIsSearchedAndShown() {
        given.parse(dataset, document);
        given.awaitRun(dataset, document, "DONE");

        api.put(path, Json.object("name", "wombat.txt")).succeeded();

        assertThat(given.found(dataset, "quiet hours")
                        .at("/chunks/0/document_keyword")
                        .asText())
                .isEqualTo("wombat.txt");
        assertThat(given.chunksNow(dataset, document).at("/chunks/0/docnm_kwd").asText())
                .isEqualTo("wombat.txt");
        assertThat(Given.texts(given.found(dataset, "quiet hours").path("doc_aggs"), "doc_name"))
                .isEqualTo(List.of("wombat.txt"));
    }
}
