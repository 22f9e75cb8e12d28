package io.ragstone.surfaces.baiyuan.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.surfaces.boundary.Answer;
import io.ragstone.surfaces.boundary.Arrival;
import io.ragstone.surfaces.boundary.Surface;
import io.ragstone.surfaces.boundary.failure.Failure;
import io.ragstone.surfaces.boundary.failure.Violation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BaiyuanErrorsTest {
    private final BaiyuanErrors errors = new BaiyuanErrors();

    @ParameterizedTest
    @CsvSource({
        "INVALID_ARGUMENT, 400, invalid_request",
        "UNSUPPORTED, 400, unsupported",
        "UNAUTHENTICATED, 401, invalid_api_key",
        "FORBIDDEN, 403, forbidden",
        "NOT_FOUND, 404, not_found",
        "CONFLICT, 409, conflict",
        "CANCELLED, 409, conflict",
        "TOO_LARGE, 413, too_large",
        "UNAVAILABLE, 503, unavailable",
        "TIMEOUT, 503, timeout"
    })
    void aRefusalHasItsStatusAndItsOwnWords(ErrorCode reason, int status, String code) {
        Answer answer = render(new Failure.Refused(new CoreException(reason, "So it is.")));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body())
                .hasToString("{\"status\":\"error\",\"error\":\"So it is.\",\"code\":\"" + code
                        + "\",\"request_id\":\"r-1\"}");
    }

    @Test
    void whoeverIsTooQuickIsToldWhenToComeBack() {
        Answer answer = render(new Failure.Refused(new CoreException(
                ErrorCode.RATE_LIMITED,
                "Too many requests, please retry later.",
                Map.of("retryAfterSeconds", 7L, "limit", 600L, "remaining", 0L, "resetEpochSeconds", 60L),
                null)));

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.headers())
                .containsOnly(
                        Map.entry("Retry-After", "7"),
                        Map.entry("X-RateLimit-Limit", "600"),
                        Map.entry("X-RateLimit-Remaining", "0"),
                        Map.entry("X-RateLimit-Reset", "60"));
    }

    @Test
    void whatIsMissingOrOfTheWrongTypeIsSaidPlainly() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        Violation missing = new Violation(
                Violation.Part.BODY,
                List.of("question"),
                "required",
                nodes.booleanNode(true),
                nodes.objectNode(),
                "required property 'question' not found");
        Violation wrong = new Violation(
                Violation.Part.BODY,
                List.of("stream"),
                "type",
                nodes.textNode("boolean"),
                nodes.textNode("yes"),
                "string found, boolean expected");

        Answer answer = render(new Failure.InvalidRequest(List.of(missing, wrong)));

        assertThat(answer.body().toString())
                .contains("`question` is required. `stream` has to be of the type boolean.");
    }

    static Stream<Failure> whatIsWrongWithRequests() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return Stream.of(
                new Failure.InvalidRequest(List.of(new Violation(
                        Violation.Part.QUERY,
                        List.of("page"),
                        "minimum",
                        nodes.numberNode(1),
                        nodes.textNode("0"),
                        "must have a minimum value of 1"))),
                new Failure.WrongContentType(null),
                new Failure.MalformedBody(),
                new Failure.NotAnObject(nodes.arrayNode()),
                new Failure.MisfitBody("title", "no text"),
                new Failure.MissingFields(List.of("title")),
                new Failure.BadParameter("page", "x", "an integer"),
                new Failure.HttpError(400, "Bad Request"));
    }

    @ParameterizedTest
    @MethodSource("whatIsWrongWithRequests")
    void whateverIsWrongWithARequestIsA400(Failure failure) {
        Answer answer = render(failure);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("code").asText()).isEqualTo("invalid_request");
        assertThat(answer.body().path("error").asText()).endsWith(".").hasSizeGreaterThan(20);
    }

    @Test
    void pathsMethodsAndSizesHaveStatusesOfTheirOwn() {
        assertThat(render(new Failure.UnknownRoute()).status()).isEqualTo(404);
        assertThat(render(new Failure.WrongMethod()).status()).isEqualTo(405);
        assertThat(render(new Failure.BodyTooLarge()).status()).isEqualTo(413);
        assertThat(render(new Failure.HttpError(499, "Client Closed Request")).body())
                .hasToString("{\"status\":\"error\",\"error\":\"Client Closed Request.\",\"code\":"
                        + "\"client_closed_request\",\"request_id\":\"r-1\"}");
    }

    @Test
    void nothingOfACrashIsTold() {
        Answer crash = render(new Failure.Crashed(new IllegalStateException("secret")));
        Answer internal = render(new Failure.Refused(new CoreException(ErrorCode.INTERNAL, "secret")));

        assertThat(crash.status()).isEqualTo(500);
        assertThat(crash.body())
                .hasToString("{\"status\":\"error\",\"error\":\"Internal server error. Request id: r-1\",\"code\":"
                        + "\"internal_error\",\"request_id\":\"r-1\"}")
                .isEqualTo(internal.body());
    }

    private Answer render(Failure failure) {
        return errors.render(
                failure, new Arrival(Surface.BAIYUAN, "r-1", "GET", "/api/v1/knowledge-bases", null, null));
    }
}
