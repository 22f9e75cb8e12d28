package io.ragstone.surfaces.boundary.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests and answers as they go over the wire, with small resources behind the boundary. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class BoundaryTest {
    private static final String DATASETS = "/api/v1/datasets";
    private static final String NOT_FOUND = "{\"code\":100,\"message\":\"<NotFound '404: Not Found'>\",\"data\":null}";
    private static final String NOT_ALLOWED =
            "{\"code\":100,\"message\":\"<MethodNotAllowed '405: Method Not Allowed'>\",\"data\":null}";
    private static final String TOO_LARGE = "{\"code\":101,\"message\":\"The request is too large.\"}";

    @TestHTTPResource("/")
    URI root;

    private Wire wire;

    @BeforeEach
    void connect() {
        wire = new Wire(root);
    }

    @Test
    void theResourceGetsTheTrimmedBodyAndTheCall() throws Exception {
        HttpResponse<String> response = wire.send(
                "POST",
                DATASETS,
                "{\"name\": \" handbook \", \"avatar\": null}",
                "Authorization",
                Wire.KEY,
                "Content-Type",
                "application/json; charset=utf-8",
                "X-Request-Id",
                "my-request.1");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .contains("{\\\"name\\\":\\\"handbook\\\",\\\"avatar\\\":null} " + StandInApplication.TENANT
                        + " ragflow my-request.1 my-request.1");
        assertThat(response.headers().allValues("X-Request-Id")).containsExactly("my-request.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/datasets?name=a%20b&page=3&desc=no",
                "/api/v1/datasets/?name=a%20b&page=3&desc=no",
                "//api/v1//datasets///?name=a%20b&page=3&desc=no",
                "/api/./v1/x/../datasets?name=a%20b&page=3&desc=no"
            })
    void slashesTooManyDoNotMatter(String path) throws Exception {
        assertThat(wire.json("GET", path, "")).isEqualTo("{\"code\":0,\"message\":\"a b 3 30 create_time no\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/datasets//documents, 405",
        "POST, /api/v1/datasets//documents/X/chunks, 404",
        "POST, /api/v1/datasets/D/documents//chunks, 405",
        "PUT, /api/v1/datasets/D/documents/, 405",
        "PATCH, /api/v1/datasets, 405",
        "GET, /api/v1/datasets/a/b/c, 404",
        "GET, /v1/nothing, 404",
        "POST, /v1/user/login/x, 404"
    })
    void anUnknownPathAndAWrongMethodAreToldAsRagflowTells(String method, String path, int status) throws Exception {
        HttpResponse<String> response = wire.send(method, path, "");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(status == 404 ? NOT_FOUND : NOT_ALLOWED);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.headers().firstValue("X-Request-Id")).isPresent();
    }

    @Test
    void anEmptyIdMayMeanAnotherPath() throws Exception {
        assertThat(wire.json("GET", "/api/v1/datasets/D/documents//chunks", "")).isEqualTo("bytes of chunks");
    }

    @Test
    void anUnknownFamilyHasItsOwnAnswer() throws Exception {
        HttpResponse<String> response = wire.send("GET", "/api/v1/__missing_route__/", "");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body())
                .isEqualTo("{\"code\":404,\"message\":\"Not Found: /api/v1/__missing_route__\",\"data\":null,"
                        + "\"error\":\"Not Found\"}");
    }

    @Test
    void whatBelongsToNobodyIsPlainlyNotFound() throws Exception {
        HttpResponse<String> response = wire.send("GET", "/nothing", "");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEqualTo("{\"message\":\"There is nothing at /nothing\"}");
    }

    @Test
    void theKeyIsCheckedBeforeAnythingElse() throws Exception {
        String denied = "{\"code\":109,\"message\":\"Authentication error: API key is invalid!\",\"data\":false}";

        assertThat(wire.send("POST", DATASETS, "{", "Authorization", "Bearer x").body())
                .isEqualTo(denied);
        assertThat(wire.send("PUT", DATASETS + "/x", "{}", "Authorization", "Bearer x")
                        .body())
                .isEqualTo(denied);
        assertThat(wire.send("GET", DATASETS + "?page=x", "").body())
                .isEqualTo("{\"code\":109,\"message\":\"`Authorization` can't be empty\",\"data\":false}");
    }

    @Test
    void aSessionIsCheckedWhereTheContractAsksForOne() throws Exception {
        assertThat(wire.send("GET", "/v1/user/info", "", "Authorization", "opaque")
                        .body())
                .contains("00000000-0000-0003-0000-000000000003");
        assertThat(wire.send("GET", "/v1/user/info", "", "Authorization", Wire.KEY)
                        .body())
                .isEqualTo("{\"code\":401,\"message\":\"<Unauthorized '401: Unauthorized'>\",\"data\":null}");
    }

    @Test
    void whatIsOpenHasNoPrincipal() throws Exception {
        assertThat(wire.send("POST", "/v1/user/login", "{\"email\": \"a\"}").body())
                .contains("{\\\"email\\\":\\\"a\\\"} false ragflow");
    }

    @Test
    void headAndOptionsWork() throws Exception {
        HttpResponse<String> head = wire.send("HEAD", DATASETS, "", "Authorization", Wire.KEY);
        HttpResponse<String> options = wire.send("OPTIONS", DATASETS, "");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(options.statusCode()).isEqualTo(200);
        assertThat(options.headers().firstValue("Allow")).get().asString().contains("GET", "POST", "PUT", "DELETE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/xml", "multipart/form-data; boundary=x", "no;;type/at all"})
    void aStrictOperationSaysWhatTypeItGot(String type) throws Exception {
        HttpResponse<String> response =
                wire.send("POST", DATASETS, "{\"name\": \"x\"}", "Authorization", Wire.KEY, "Content-Type", type);

        assertThat(response.body())
                .isEqualTo("{\"code\":101,\"message\":\"Unsupported content type: Expected application/json, got "
                        + type + "\"}");
    }

    @Test
    void nothingInThePathLeadsAroundTheCheck() throws Exception {
        assertThat(wire.json("POST", DATASETS + ";a=b", "{}")).contains("Field required");
        assertThat(wire.json("POST", "/api/v1/data%73ets", "{}")).contains("Field required");
        assertThat(wire.send("POST", DATASETS + ";a=b", "{}").body()).contains("can't be empty");
    }

    @Test
    void aStrictOperationSaysWhatIsWrongWithTheBody() throws Exception {
        assertThat(wire.json("POST", DATASETS, ""))
                .isEqualTo(
                        "{\"code\":101,\"message\":\"Malformed JSON syntax: Missing commas/brackets or invalid encoding\"}");
        assertThat(wire.json("DELETE", DATASETS, "[1]"))
                .isEqualTo("{\"code\":101,\"message\":\"Invalid request payload: expected object, got list\"}");
        assertThat(wire.json("PUT", DATASETS + "/x", "{\"name\": 1}"))
                .isEqualTo(
                        "{\"code\":101,\"message\":\"Field: <dataset_id> - Message: <Invalid UUID1 format> - Value: <x>\\n"
                                + "Field: <name> - Message: <Input should be a valid string> - Value: <1>\"}");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "text/xml, nonsense, {}",
                "application/json, ~~, {}",
                "text/xml, \"x\", \\\"x\\\"",
                "multipart/form-data, {\"ids\":null}, {\\\"ids\\\":null}"
            })
    void aLenientOperationTakesWhatIsThere(String type, String body, String read) throws Exception {
        HttpResponse<String> response =
                wire.send("DELETE", DATASETS + "/D/documents", body, "Authorization", Wire.KEY, "Content-Type", type);

        assertThat(response.body()).isEqualTo("{\"code\":0,\"message\":\"D " + read + " true\"}");
    }

    @Test
    void aBodyWithoutLengthIsReadToo() throws Exception {
        assertThat(wire.raw(
                        "DELETE /api/v1/datasets/D/documents HTTP/1.1",
                        "Host: test",
                        "Connection: close",
                        "Authorization: " + Wire.KEY,
                        "Transfer-Encoding: chunked",
                        "",
                        "5",
                        "{\"ids",
                        "8",
                        "\":[\"a\"]}",
                        "0",
                        "",
                        ""))
                .contains("D {\\\"ids\\\":[\\\"a\\\"]} true");
    }

    @Test
    void theBodyOfAGetIsIgnored() throws Exception {
        assertThat(wire.json("GET", DATASETS + "/D/documents?page=2&suffix=pdf&suffix=md", "\"x\""))
                .isEqualTo("{\"code\":0,\"message\":\"D 2 [pdf, md]\"}");
    }

    @Test
    void aValueThatCannotBeReadIsNoUnknownPath() throws Exception {
        assertThat(wire.json("GET", DATASETS + "/D/documents?page=x", ""))
                .isEqualTo("{\"code\":100,\"message\":\"`page` has to be an integer, got 'x'\"}");
    }

    @Test
    void whatTheClientAcceptsDoesNotMatter() throws Exception {
        assertThat(wire.send("GET", DATASETS, "", "Authorization", Wire.KEY, "Accept", "text/xml")
                        .body())
                .startsWith("{\"code\":0");
    }

    @Test
    void multipartIsLeftToTheResource() throws Exception {
        String body = String.join(
                "\r\n",
                "--x",
                "Content-Disposition: form-data; name=\"file\"; filename=\"rules, 2nd.txt\"",
                "",
                "Quiet hours begin at ten.",
                "--x",
                "Content-Disposition: form-data; name=\"parent_path\"",
                "",
                "a/b",
                "--x--",
                "");

        assertThat(upload("multipart/form-data; boundary=x", body))
                .isEqualTo("{\"code\":0,\"message\":\"[rules, 2nd.txt] a/b\"}");
    }

    @Test
    void anUploadThatIsNoMultipartHasNoFile() throws Exception {
        String noFile = "{\"code\":101,\"message\":\"No file part!\"}";

        assertThat(upload("application/json", "{}")).isEqualTo(noFile);
        assertThat(upload("multipart/form-data; boundary=x", "breaks off")).isEqualTo(noFile);
    }

    @Test
    void tooMuchIsRefusedWhenItIsAnnounced() throws Exception {
        assertThat(wire.raw(
                        "POST /api/v1/datasets/D/documents HTTP/1.1",
                        "Host: test",
                        "Authorization: " + Wire.KEY,
                        "Content-Type: multipart/form-data; boundary=x",
                        "Content-Length: 65537",
                        "",
                        ""))
                .startsWith("HTTP/1.1 200 OK")
                .endsWith(TOO_LARGE);
    }

    @Test
    void tooMuchIsRefusedWhenItTurnsOut() throws Exception {
        assertThat(wire.raw(
                        "POST /api/v1/datasets/D/documents HTTP/1.1",
                        "Host: test",
                        "Authorization: " + Wire.KEY,
                        "Content-Type: multipart/form-data; boundary=x",
                        "Transfer-Encoding: chunked",
                        "",
                        "10001",
                        "x".repeat(65_537),
                        ""))
                .startsWith("HTTP/1.1 200 OK")
                .endsWith(TOO_LARGE);
    }

    @Test
    void aClientThatIsStillSendingGetsTheAnswer() throws Exception {
        String sixteenMebibytes = "x".repeat(16 << 20);

        for (int time = 0; time < 10; time++) {
            assertThat(upload("multipart/form-data; boundary=x", sixteenMebibytes))
                    .isEqualTo(TOO_LARGE);
            assertThat(wire.json("POST", DATASETS, sixteenMebibytes)).isEqualTo(TOO_LARGE);
        }
    }

    @Test
    void aJsonBodyHasALimitOfItsOwn() throws Exception {
        String name = "n".repeat(StandInApplication.JSON_LIMIT);

        assertThat(wire.json("POST", DATASETS, "{\"name\": \"" + name + "\"}")).isEqualTo(TOO_LARGE);
        assertThat(wire.raw(
                        "POST /api/v1/datasets HTTP/1.1",
                        "Host: test",
                        "Authorization: " + Wire.KEY,
                        "Transfer-Encoding: chunked",
                        "",
                        "3e9",
                        "x".repeat(1_001),
                        ""))
                .as("of a length that is not announced")
                .startsWith("HTTP/1.1 200 OK")
                .endsWith(TOO_LARGE);
    }

    @Test
    void refusalsOfUseCasesAndOfTheSurfaceAreTold() throws Exception {
        assertThat(wire.json("PUT", DATASETS + "/3f1c5a7ebf9e11f08d1c0242ac120002", "{}"))
                .isEqualTo("{\"code\":102,\"message\":\"Dataset name 'x' already exists\"}");
        assertThat(wire.json("DELETE", DATASETS, "{\"ids\": []}"))
                .isEqualTo("{\"code\":108,\"message\":\"User 'x' lacks permission\"}");
    }

    @Test
    void nothingOfACrashIsTold() throws Exception {
        HttpResponse<String> response = wire.send(
                "DELETE",
                DATASETS,
                "{\"ids\": null}",
                "Authorization",
                Wire.KEY,
                "Content-Type",
                "application/json",
                "X-Request-Id",
                "crash-1");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .isEqualTo("{\"code\":500,\"message\":\"Internal server error. Request id: crash-1\"}");
    }

    private String upload(String type, String body) throws Exception {
        return wire.send("POST", DATASETS + "/D/documents", body, "Authorization", Wire.KEY, "Content-Type", type)
                .body();
    }

    @Test
    void whoMayNotIsRefusedBeforeTheBodyIsLookedAt() throws Exception {
        assertThat(wire.send("GET", DATASETS, "", "Authorization", "Bearer ragflow-reader")
                        .body())
                .startsWith("{\"code\":0");
        assertThat(wire.send("POST", DATASETS, "{", "Authorization", "Bearer ragflow-reader")
                        .body())
                .isEqualTo("{\"code\":108,\"message\":\"No create:datasets for you.\"}");
        assertThat(wire.send("GET", DATASETS + "/D/documents/X", "", "Authorization", "Bearer ragflow-reader")
                        .body())
                .isEqualTo("{\"code\":108,\"message\":\"No read:documents for you.\"}");
    }
}
