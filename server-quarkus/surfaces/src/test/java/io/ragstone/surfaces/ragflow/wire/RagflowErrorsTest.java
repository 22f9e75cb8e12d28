package io.ragstone.surfaces.ragflow.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.surfaces.boundary.Answer;
import io.ragstone.surfaces.boundary.Arrival;
import io.ragstone.surfaces.boundary.Surface;
import io.ragstone.surfaces.boundary.contract.Operations;
import io.ragstone.surfaces.boundary.failure.Failure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RagflowErrorsTest {
    private static final Operations OPERATIONS = Operations.ofBundle();

    private final RagflowErrors errors = new RagflowErrors(OPERATIONS);

    @ParameterizedTest
    @CsvSource({
        "INVALID_ARGUMENT, 101",
        "NOT_FOUND, 102",
        "CONFLICT, 102",
        "UNSUPPORTED, 102",
        "TOO_LARGE, 101",
        "UNAUTHENTICATED, 109",
        "FORBIDDEN, 108",
        "UNAVAILABLE, 105",
        "TIMEOUT, 500",
        "CANCELLED, 103"
    })
    void aRefusalHasItsNumberAndItsOwnWords(ErrorCode reason, int code) {
        Answer answer = render(new Failure.Refused(new CoreException(reason, "So it is.")), "GET", "/api/v1/datasets");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).hasToString("{\"code\":" + code + ",\"message\":\"So it is.\"}");
    }

    @Test
    void theWebApiAlwaysHasData() {
        Failure failure = new Failure.Refused(CoreException.notFound("Gone."));

        assertThat(render(failure, "GET", "/v1/user/info").body())
                .hasToString("{\"code\":102,\"message\":\"Gone.\",\"data\":null}");
        assertThat(render(failure, "GET", "/api/v1/agents").body())
                .hasToString("{\"code\":102,\"message\":\"Gone.\",\"data\":null}");
    }

    @Test
    void missingArgumentsAreNamed() {
        Failure failure = new Failure.MissingFields(List.of("kb_id", "name"));

        assertThat(render(failure, "POST", "/v1/kb/update").body())
                .hasToString(
                        "{\"code\":101,\"message\":\"required argument are missing: kb_id,name; \",\"data\":null}");
    }

    @Test
    void nothingOfACrashIsTold() {
        Answer crash = render(new Failure.Crashed(new IllegalStateException("secret")), "GET", "/api/v1/datasets");
        Answer internal =
                render(new Failure.Refused(new CoreException(ErrorCode.INTERNAL, "secret")), "GET", "/api/v1/datasets");

        assertThat(crash.body())
                .hasToString("{\"code\":500,\"message\":\"Internal server error. Request id: r-1\"}")
                .isEqualTo(internal.body());
        assertThat(crash.status()).isEqualTo(200);
    }

    @Test
    void theRateLimitHasItsStatusAndItsHeaders() {
        CoreException limited = new CoreException(
                ErrorCode.RATE_LIMITED, "Slow down.", Map.of("retryAfterSeconds", 12, "limit", 60000L), null);

        Answer answer = render(new Failure.Refused(limited), "GET", "/api/v1/datasets");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.headers())
                .containsOnly(Map.entry("Retry-After", "12"), Map.entry("X-RateLimit-Limit", "60000"));
        assertThat(answer.body()).hasToString("{\"code\":429,\"message\":\"Slow down.\"}");
    }

    @Test
    void anUnknownPathOfAKnownFamilyIsTold() {
        Answer answer = render(new Failure.UnknownRoute(), "GET", "/api/v1/datasets/x/y");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .hasToString("{\"code\":100,\"message\":\"<NotFound '404: Not Found'>\",\"data\":null}");
        assertThat(render(new Failure.UnknownRoute(), "GET", "/v1/nothing")).isEqualTo(answer);
    }

    @Test
    void anUnknownFamilyIsNotFound() {
        Answer answer = render(new Failure.UnknownRoute(), "GET", "/api/v1/__missing_route__/x");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body())
                .hasToString("{\"code\":404,\"message\":\"Not Found: /api/v1/__missing_route__/x\",\"data\":null,"
                        + "\"error\":\"Not Found\"}");
    }

    @Test
    void aWrongMethodIsTold() {
        assertThat(render(new Failure.WrongMethod(), "PATCH", "/api/v1/datasets")
                        .body())
                .hasToString(
                        "{\"code\":100,\"message\":\"<MethodNotAllowed '405: Method Not Allowed'>\",\"data\":null}");
    }

    @Test
    void anUnreadableBodyIsTold() {
        assertThat(message(new Failure.WrongContentType("text/xml")))
                .isEqualTo("Unsupported content type: Expected application/json, got text/xml");
        assertThat(message(new Failure.WrongContentType(null)))
                .isEqualTo("Unsupported content type: Expected application/json, got None");
        assertThat(message(new Failure.MalformedBody()))
                .isEqualTo("Malformed JSON syntax: Missing commas/brackets or invalid encoding");
        assertThat(message(new Failure.NotAnObject(JsonNodeFactory.instance.textNode("x"))))
                .isEqualTo("Invalid request payload: expected object, got str");
    }

    @Test
    void anUploadThatIsNoMultipartHasNoFile() {
        Answer answer = render(
                new Failure.WrongContentType("application/json"),
                "POST",
                "/api/v1/datasets/3f1c5a7ebf9e11f08d1c0242ac120002/documents");

        assertThat(answer.body()).hasToString("{\"code\":101,\"message\":\"No file part!\"}");
    }

    @Test
    void aValueThatCannotBeReadIsTold() {
        Answer answer =
                render(new Failure.BadParameter("page", "a", "an integer"), "GET", "/api/v1/datasets/x/documents");

        assertThat(answer.body()).hasToString("{\"code\":100,\"message\":\"`page` has to be an integer, got 'a'\"}");
    }

    @Test
    void aRefusalOfRagflowsOwnChoosesItsEnvelope() {
        assertThat(new RagflowRefusal(103, "No.")
                        .answer(arrival("GET", "/api/v1/datasets"))
                        .body())
                .hasToString("{\"code\":103,\"message\":\"No.\"}");
        assertThat(new RagflowRefusal(103, "No.")
                        .answer(arrival("GET", "/v1/user/info"))
                        .body())
                .hasToString("{\"code\":103,\"message\":\"No.\",\"data\":null}");
        assertThat(new RagflowRefusal(102, "No.", RagflowEnvelope.PUBLIC)
                        .answer(arrival("GET", "/v1/user/info"))
                        .body())
                .hasToString("{\"code\":102,\"message\":\"No.\"}");
    }

    private String message(Failure failure) {
        Answer answer = render(failure, "POST", "/api/v1/datasets");
        assertThat(answer.body().path("code").intValue()).isEqualTo(101);
        return answer.body().path("message").textValue();
    }

    private Answer render(Failure failure, String method, String path) {
        return errors.render(failure, arrival(method, path));
    }

    private static Arrival arrival(String method, String path) {
        return new Arrival(
                Surface.RAGFLOW,
                "r-1",
                method,
                path,
                null,
                OPERATIONS.find(method, path).orElse(null));
    }
}
