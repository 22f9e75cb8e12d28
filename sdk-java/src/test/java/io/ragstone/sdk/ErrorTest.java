package io.ragstone.sdk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.ragstone.sdk.error.AuthenticationException;
import io.ragstone.sdk.error.ConnectionException;
import io.ragstone.sdk.error.DataException;
import io.ragstone.sdk.error.InvalidArgumentException;
import io.ragstone.sdk.error.ProtocolException;
import io.ragstone.sdk.error.RagflowException;
import io.ragstone.sdk.error.RateLimitedException;
import io.ragstone.sdk.error.ServerException;
import io.ragstone.sdk.error.TimedOutException;
import java.time.Duration;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorTest {
    @RegisterExtension
    final FakeRagflow server = new FakeRagflow();

    @ParameterizedTest
    @CsvSource({
        "109, AuthenticationException",
        "401, AuthenticationException",
        "108, PermissionDeniedException",
        "403, PermissionDeniedException",
        "103, PermissionDeniedException",
        "101, InvalidArgumentException",
        "102, DataException",
        "106, DataException",
        "10, DataException",
        "404, NotFoundException",
        "429, RateLimitedException",
        "100, ServerException",
        "105, ServerException",
        "500, ServerException",
        "999, RagflowException",
        "-1, RagflowException"
    })
    void tellsTheCodesOfEnvelopesApart(int code, String exception) {
        RagflowException failure = failure(
                okJson("{\"code\":" + code + ",\"message\":\"As it is said.\"}").withHeader("X-Request-ID", "r-7"));

        assertThat(failure.getClass().getSimpleName()).isEqualTo(exception);
        assertThat(failure).hasMessage("As it is said.");
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.httpStatus()).isEqualTo(200);
        assertThat(failure.requestId()).isEqualTo("r-7");
        assertThat(failure).asString().contains("code " + code + ", HTTP 200, request r-7");
    }

    @ParameterizedTest
    @CsvSource({
        "400, InvalidArgumentException",
        "401, AuthenticationException",
        "403, PermissionDeniedException",
        "404, NotFoundException",
        "405, InvalidArgumentException",
        "409, DataException",
        "413, InvalidArgumentException",
        "422, InvalidArgumentException",
        "429, RateLimitedException",
        "500, ServerException",
        "503, ServerException",
        "599, ServerException",
        "418, RagflowException"
    })
    void tellsStatusesApartWhereThereIsNoEnvelope(int status, String exception) {
        RagflowException failure = failure(status(status).withBody("<html>"));

        assertThat(failure.getClass().getSimpleName()).isEqualTo(exception);
        assertThat(failure.httpStatus()).isEqualTo(status);
        assertThat(failure).hasMessageContaining(Integer.toString(status));
    }

    @Test
    void takesTheCodeBeforeTheStatus() {
        RagflowException failure =
                failure(status(400).withBody("{\"code\":109,\"message\":\"Email and password do not match!\"}"));

        assertThat(failure).isInstanceOf(AuthenticationException.class);
        assertThat(failure.httpStatus()).isEqualTo(400);
    }

    @Test
    void takesTheStatusWhereTheCodeSaysThatAllIsWell() {
        assertThat(failure(status(500).withBody("{\"code\":0}"))).isInstanceOf(ServerException.class);
        assertThat(failure(status(422).withBody("{\"detail\":\"name is too long\"}")))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessage("name is too long");
    }

    @Test
    void seesTheRefusalThatRagflow022SaysIsASuccess() {
        assertThat(failure(okJson("{\"code\":0,\"message\":\"`Authorization` can't be empty\",\"data\":false}")))
                .isInstanceOf(AuthenticationException.class)
                .hasMessage("`Authorization` can't be empty");
        assertThat(failure(
                        okJson("{\"code\":0,\"message\":\"Please check your authorization format.\",\"data\":false}")))
                .isInstanceOf(AuthenticationException.class);
    }

    @Test
    void saysHowLongToWaitWhenThereWereTooManyRequests() {
        RagflowException failure = failure(status(429)
                .withHeader("Retry-After", "12")
                .withBody("{\"code\":429,\"message\":\"Too many requests.\"}"));

        assertThat(failure)
                .isInstanceOfSatisfying(
                        RateLimitedException.class,
                        limited -> assertThat(limited.retryAfter()).isEqualTo(Duration.ofSeconds(12)));
        assertThat(((RateLimitedException) failure(status(429))).retryAfter()).isNull();
    }

    @Test
    void saysWhenTheAnswerIsNotRagflows() {
        assertThat(failure(okForContentType("text/html", "<html>Welcome to nginx</html>")))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("Welcome to nginx");
        assertThat(failure(okJson("{\"datasets\":[]}")))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("\"code\"");
        assertThat(failure(okJson("[]"))).isInstanceOf(ProtocolException.class);
        assertThat(failure(okJson(""))).isInstanceOf(ProtocolException.class);
        assertThat(failure(okJson("{\"code\":0,\"data\":{\"name\":\"x\"}}")))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("\"id\"");
    }

    @Test
    void saysWhenThereIsNoReason() {
        assertThat(failure(okJson("{\"code\":\"102\",\"message\":null}")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("102");
    }

    @Test
    void saysWhenTheConnectionBreaksOrTheServerIsGone() {
        assertThat(failure(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)))
                .isInstanceOf(ConnectionException.class)
                .matches(e -> ((RagflowException) e).httpStatus() == -1 && ((RagflowException) e).code() == -1);
        server.wire().stop();
        assertThatExceptionOfType(ConnectionException.class)
                .isThrownBy(() -> server.rag().createDataset("x"));
    }

    @Test
    void saysWhenTheAnswerIsLate() {
        server.answer(any(anyUrl()), okJson("{\"code\":0}").withFixedDelay(5_000));
        try (RAGFlow hasty =
                server.builder().readTimeout(Duration.ofMillis(100)).build()) {
            assertThatExceptionOfType(TimedOutException.class).isThrownBy(() -> hasty.createDataset("x"));
        }
    }

    @Test
    void givesAwayNoKey() {
        server.wire().stop();

        assertThatExceptionOfType(ConnectionException.class)
                .isThrownBy(() -> server.rag().listDatasets())
                .satisfies(e -> assertThat(Throwables.getStackTrace(e)).doesNotContain("ragflow-key"));
    }

    private RagflowException failure(ResponseDefinitionBuilder answer) {
        server.answer(any(anyUrl()), answer);
        return catchThrowableOfType(RagflowException.class, () -> server.rag().createDataset("x"));
    }
}
