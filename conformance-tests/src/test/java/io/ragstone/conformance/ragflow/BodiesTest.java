package io.ragstone.conformance.ragflow;

import static io.ragstone.conformance.ragflow.Given.DATASETS;
import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are missing, broken, of another type, or no object: an error for datasets, as good as `{}` elsewhere. */
@OnSharedServer
class BodiesTest {
    private static final String MALFORMED = "Malformed JSON syntax: Missing commas/brackets or invalid encoding";

    private final Http api;
    private final Given given;

    BodiesTest(Account account) {
        this.api = account.api();
        this.given = new Given(api);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"name\":\"x\"", "name=x", "{\"name\":\"x\",}", "{'name':'x'}", "{} {}", "nul"})
    void datasetsNeedJson(String body) {
        api.post(DATASETS, body).refused(101, MALFORMED);
        api.put(DATASETS + "/" + given.dataset(), body).refused(101, MALFORMED);
        api.delete(DATASETS, body).refused(101, MALFORMED);
    }

    @Test
    void datasetsNeedUtf8() {
        byte[] latin = "{\"name\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        api.send("POST", DATASETS, "application/json", latin).refused(101, MALFORMED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"a\"|str", "1|int", "1.5|float", "true|bool", "[]|list", "null|NoneType"})
    void datasetsNeedAnObject(String body, String type) {
        String refusal = "Invalid request payload: expected object, got " + type;

        api.post(DATASETS, body).refused(101, refusal);
        api.put(DATASETS + "/" + given.dataset(), body).refused(101, refusal);
        api.delete(DATASETS, body).refused(101, refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/xml", "text/plain", "application/x-www-form-urlencoded"})
    void datasetsNeedTheContentTypeOfJson(String type) {
        String refusal = "Unsupported content type: Expected application/json, got " + type;
        String body = "{\"name\":\"x\"}";

        api.send("POST", DATASETS, type, body).refused(101, refusal);
        api.send("PUT", DATASETS + "/" + given.dataset(), type, body).refused(101, refusal);
        api.send("DELETE", DATASETS, type, "{\"ids\":[]}").refused(101, refusal);
    }

    @Test
    void theContentTypeMayNameItsCharacters() {
        api.send("POST", DATASETS, "application/json; charset=utf-8", "{\"name\":\"charset\"}")
                .succeeded();
        api.send("POST", DATASETS, "Application/JSON", "{\"name\":\"case\"}").succeeded();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "no json"})
    void elsewhereAnUnreadableBodyIsAsGoodAsNone(String body) {
        String dataset = given.dataset();
        String document = given.document(dataset, "a.txt", "x");

        api.post(DATASETS + "/" + dataset + "/chunks", body).refused(102, "`document_ids` is required");
        api.post(Given.chunks(dataset, document), body).refused(102, "`content` is required");
        api.post("/api/v1/retrieval", body).refused(102, "`dataset_ids` is required.");
        api.put(Given.document(dataset, document), body).succeeded();
        api.delete(Given.chunks(dataset, document), body).succeeded();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"text\"", "1", "[\"text\"]", "true"})
    void elsewhereABodyOfAnotherKindIsRefused(String body) {
        String refusal = "The body has to be a JSON object.";
        String dataset = given.dataset();
        String document = given.document(dataset, "a.txt", "x");
        String chunk = given.chunk(dataset, document, "stays");

        api.post(DATASETS + "/" + dataset + "/chunks", body).refused(100, refusal);
        api.delete(DATASETS + "/" + dataset + "/chunks", body).refused(100, refusal);
        api.post(Given.chunks(dataset, document), body).refused(100, refusal);
        api.put(Given.chunkPath(dataset, document, chunk), body).refused(100, refusal);
        api.delete(Given.chunks(dataset, document), body).refused(100, refusal);
        api.put(Given.document(dataset, document), body).refused(100, refusal);
        api.delete(Given.documents(dataset), body).refused(100, refusal);
        api.post("/api/v1/retrieval", body).refused(100, refusal);
        assertThat(given.chunksNow(dataset, document).path("total").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/octet-stream"})
    void elsewhereTheContentTypeDoesNotMatter(String type) {
        String dataset = given.dataset();
        String document = given.document(dataset, "a.txt", "x");

        int code = api.send("POST", Given.chunks(dataset, document), type, "{\"content\":\"x\"}")
                .code();

        assertThat(code).isIn(0, 102);
    }

    @Test
    void aBodyWithoutAContentTypeIsReadAsJson() {
        String dataset = given.dataset();
        String document = given.document(dataset, "a.txt", "x");

        api.send("POST", DATASETS + "/" + dataset + "/chunks", null, Json.object("document_ids", List.of(document)));
        api.send("DELETE", Given.documents(dataset), null, Json.object("ids", List.of(document)))
                .succeeded();
    }

    @Test
    void aBodyTooLargeIsRefusedClearly() {
        String huge = "{\"name\":\"" + "x".repeat(20 * 1024 * 1024) + "\"}";

        var answer = api.post(DATASETS, huge);

        assertThat(answer.status()).isLessThan(500);
        assertThat(answer.code()).isNotZero();
        assertThat(answer.message()).isNotBlank().hasSizeLessThan(1000);
    }

    @Test
    void deepNestingIsNoCrash() {
        String deep = "[".repeat(20_000) + "]".repeat(20_000);

        assertThat(api.post(DATASETS, "{\"name\":" + deep + "}").code()).isEqualTo(101);
        assertThat(api.post("/api/v1/retrieval", "{\"dataset_ids\":" + deep + "}")
                        .code())
                .isEqualTo(102);
    }

    @Test
    void hugeNumbersAreNoCrash() {
        assertThat(api.post(DATASETS, "{\"name\":1" + "0".repeat(2000) + "}").code())
                .isEqualTo(101);
        String dataset = given.dataset();
        String body = "{\"question\":\"x\",\"dataset_ids\":[\"" + dataset + "\"],\"page\":1e400,\"top_k\":1"
                + "0".repeat(40) + "}";
        assertThat(api.post("/api/v1/retrieval", body).status()).isEqualTo(200);
    }
}
