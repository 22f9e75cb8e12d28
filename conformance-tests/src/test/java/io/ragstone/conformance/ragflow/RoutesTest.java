package io.ragstone.conformance.ragflow;

import static io.ragstone.conformance.ragflow.Given.DATASETS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
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

/** Slashes too many, paths that do not exist, and methods that a path does not have. */
@OnSharedServer
class RoutesTest {
    private static final String NOT_FOUND = "<NotFound '404: Not Found'>";
    private static final String NOT_ALLOWED = "<MethodNotAllowed '405: Method Not Allowed'>";

    private final Account account;
    private final Http api;
    private final Given given;
    private String dataset = "";
    private String document = "";
    private String chunk = "";

    RoutesTest(Account account) {
        this.account = account;
        this.api = account.api();
        this.given = new Given(api);
    }

    @BeforeEach
    void oneOfEach() {
        dataset = given.dataset();
        document = given.document(dataset, "a.txt", "text");
        chunk = given.chunk(dataset, document, "a chunk");
    }

    @Test
    void slashesTooManyMakeNoDifference() {
        api.get("//api/v1//datasets/").succeeded();
        api.get("/api/v1/datasets///").succeeded();
        api.get("/api//v1/datasets/" + dataset + "//documents/?id=" + document).succeeded();
        api.get("/api/v1/datasets//" + dataset + "/documents//" + document + "//chunks///")
                .succeeded();
        api.put("/api/v1/datasets/" + dataset + "/", Json.object("description", "x"))
                .succeeded();
        api.put(Given.chunkPath(dataset, document, chunk) + "/", "{}").succeeded();
        assertThat(account.anonymous().get("//v1/system//ping/").text()).isEqualTo("pong");
    }

    @Test
    void aMissingIdMakesItAnotherPath() {
        assertNotAllowed(api.get("/api/v1/datasets//documents"));
        assertNotFound(api.get("/api/v1/datasets//documents/" + document + "/chunks"));
        assertNotFound(api.post("/api/v1/datasets//documents/" + document + "/chunks", Json.object("content", "x")));
        assertNotAllowed(api.post("/api/v1/datasets/" + dataset + "/documents//chunks", Json.object("content", "x")));
        assertNotAllowed(api.put("/api/v1/datasets/" + dataset + "/documents/", Json.object("name", "x.txt")));
        api.get("/api/v1/datasets/" + dataset + "/documents//chunks")
                .refused(102, "The dataset not own the document chunks.");
        assertNotAllowed(api.put(Given.chunks(dataset, document) + "/", Json.object("content", "x")));
        assertNotAllowed(api.post("/api/v1/datasets//documents", Json.object("a", 1)));
        Answer update = api.put("/api/v1/datasets//documents", Json.object("name", "x"));
        assertThat(update.code()).isEqualTo(101);
        assertThat(update.message()).contains("Invalid UUID1 format");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/datasets/a/b/c/d/e/f",
                "/api/v1/datasets/a/nothing",
                "/api/v1/datasets/a/documents/b/nothing",
                "/api/v1/retrieval/more",
                "/v1/system/nothing",
                "/v1/user/nothing",
                "/api/v1/__missing_route__"
            })
    void unknownPathsAreNotFound(String path) {
        Answer answer = api.get(path);

        if (path.endsWith("__missing_route__")) {
            // A path that no version has may also be answered the way newer servers do.
            assertThat(answer.status()).isIn(200, 404);
            assertThat(answer.code()).isIn(100, 404);
            return;
        }
        assertNotFound(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "PATCH,/api/v1/datasets",
        "PUT,/api/v1/datasets",
        "GET,/api/v1/datasets/3f1c5a7ebf9e11f08d1c0242ac120002",
        "POST,/api/v1/datasets/3f1c5a7ebf9e11f08d1c0242ac120002",
        "DELETE,/api/v1/datasets/3f1c5a7ebf9e11f08d1c0242ac120002",
        "GET,/api/v1/retrieval",
        "PUT,/api/v1/retrieval",
        "GET,/api/v1/datasets/3f1c5a7ebf9e11f08d1c0242ac120002/chunks",
        "DELETE,/api/v1/datasets/3f1c5a7ebf9e11f08d1c0242ac120002/documents/6b7d0e12bf9e11f0b2a40242ac120002",
        "POST,/v1/system/ping",
        "GET,/v1/user/login",
        "GET,/v1/system/new_token"
    })
    void otherMethodsAreNotAllowed(String method, String path) {
        assertNotAllowed(api.send(method, path, "application/json", "{}"));
    }

    @Test
    void bodiesOfGetAreRead() {
        JsonNode listed = api.send("GET", DATASETS + "?page_size=1", "application/json", "{\"page\":\"ignored\"}")
                .data();
        assertThat(listed).hasSize(1);
        api.send("GET", Given.documents(dataset), "application/json", "no json at all")
                .succeeded();
        api.send("GET", Given.document(dataset, document), "application/json", "{}");
        account.session()
                .send("GET", "/v1/user/tenant_info", "application/json", "{}")
                .succeeded();
    }

    @Test
    void bodiesOfDeleteAreRead() {
        String second = given.chunk(dataset, document, "second");

        api.delete(Given.chunks(dataset, document), Json.object("chunk_ids", List.of(second)))
                .succeeded();

        assertThat(given.chunksNow(dataset, document).path("total").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%2F", "..%2f..%2fsecrets", "%FF%FE", "a%20b", "%F0%9F%99%82"})
    void oddIdsAreJustUnknown(String id) {
        for (String path : List.of(
                Given.documents(id),
                Given.document(dataset, id),
                Given.chunks(dataset, id),
                Given.chunks(id, document))) {
            Answer answer = api.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.code()).as(answer.toString()).isIn(100, 101, 102);
        }
    }

    private static void assertNotFound(Answer answer) {
        assertOutside(answer, NOT_FOUND);
    }

    private static void assertNotAllowed(Answer answer) {
        assertOutside(answer, NOT_ALLOWED);
    }

    private static void assertOutside(Answer answer, String message) {
        answer.refused(100, message);
        assertThat(answer.json().has("data")).as(answer.toString()).isTrue();
        assertThat(answer.json().path("data").isNull()).isTrue();
    }
}
