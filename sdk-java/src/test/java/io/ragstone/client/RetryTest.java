package io.ragstone.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {
    private static final RetryPolicy TWICE =
            new RetryPolicy(2, Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(60));

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final List<Duration> pauses = new ArrayList<>();
    private final ApiClient client = clientOf(SERVER.baseUrl());

    private ApiClient clientOf(String url) {
        return ApiClient.builder(url).retries(TWICE).pause(pauses::add).build();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void repeatsAGetThatABusyServerTurnsAway(int status) {
        answerFirst(status(status));

        ApiResponse answer = client.send(ApiRequest.of("GET", "/x"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(pauses)
                .hasSize(1)
                .allSatisfy(pause -> assertThat(pause.toMillis()).isBetween(50L, 100L));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 500})
    void doesNotRepeatWhatWouldEndTheSame(int status) {
        answerFirst(status(status));

        assertThat(client.send(ApiRequest.of("GET", "/x")).status()).isEqualTo(status);
        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void neverRepeatsWhatMayHaveBeenDone(String method) {
        answerFirst(status(503).withHeader("Retry-After", "0"));

        assertThat(client.send(ApiRequest.of(method, "/x")).status()).isEqualTo(503);
        SERVER.verify(1, anyRequestedFor(anyUrl()));
        assertThat(pauses).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "DELETE"})
    void neverRepeatsWhenTheConnectionBreaksAfterSending(String method) {
        answerFirst(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThatExceptionOfType(ApiConnectionException.class)
                .isThrownBy(() -> client.send(ApiRequest.of(method, "/x")))
                .matches(e -> !e.neverSent());
        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void neverRepeatsAPostOnAConnectionThatWasInUseBefore() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{}")));
        client.send(ApiRequest.of("GET", "/warm"));
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));

        assertThatExceptionOfType(ApiConnectionException.class)
                .isThrownBy(() -> client.send(ApiRequest.of("POST", "/x")));
        SERVER.verify(2, anyRequestedFor(anyUrl()));
    }

    @Test
    void repeatsAGetWhoseConnectionBroke() {
        answerFirst(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThat(client.send(ApiRequest.of("GET", "/x")).status()).isEqualTo(200);
    }

    @Test
    void repeatsAGetWhoseAnswerBrokeOff() {
        answerFirst(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));

        assertThat(client.send(ApiRequest.of("GET", "/x")).text()).isEqualTo("{\"ok\":true}");
    }

    @Test
    void givesUpAfterTheLastRepeat() {
        SERVER.stubFor(any(anyUrl()).willReturn(status(502)));

        assertThat(client.send(ApiRequest.of("GET", "/x")).status()).isEqualTo(502);
        SERVER.verify(3, anyRequestedFor(anyUrl()));
        assertThat(pauses).hasSize(2);
    }

    @Test
    void waitsAsLongAsTheServerAsks() {
        answerFirst(status(429).withHeader("Retry-After", "7"));

        client.send(ApiRequest.of("GET", "/x"));

        assertThat(pauses).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void repeatsAtOnceWhenTheServerAsksForThat() {
        answerFirst(status(503).withHeader("Retry-After", "0"));

        assertThat(client.send(ApiRequest.of("GET", "/x")).status()).isEqualTo(200);
        assertThat(pauses).containsExactly(Duration.ZERO);
    }

    @Test
    void doesNotWaitLongerThanThePolicyAllows() {
        answerFirst(status(429).withHeader("Retry-After", "3600"));

        ApiResponse answer = client.send(ApiRequest.of("GET", "/x"));

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.retryAfter()).isEqualTo(Duration.ofHours(1));
        assertThat(pauses).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void repeatsAnythingThatNeverLeft(String method) throws IOException {
        try (ApiClient lonely = clientOf("http://127.0.0.1:" + portWithoutServer())) {
            assertThatExceptionOfType(ApiConnectionException.class)
                    .isThrownBy(() -> lonely.send(ApiRequest.of(method, "/x")))
                    .matches(ApiConnectionException::neverSent)
                    .withMessageContaining(method);
        }
        assertThat(pauses).hasSize(2);
    }

    @Test
    void triesEveryAddressOfAServerForAPostToo() {
        try (ApiClient byName = clientOf("http://localhost:" + SERVER.getPort())) {
            SERVER.stubFor(any(anyUrl()).willReturn(okJson("{}")));

            assertThat(byName.send(ApiRequest.of("POST", "/x")).status()).isEqualTo(200);
        }
    }

    @Test
    void endsWhenInterruptedWhileWaiting() {
        answerFirst(status(503));
        try (ApiClient interrupted = ApiClient.builder(SERVER.baseUrl())
                .pause(duration -> {
                    throw new InterruptedException();
                })
                .build()) {
            assertThatExceptionOfType(ApiInterruptedException.class)
                    .isThrownBy(() -> interrupted.send(ApiRequest.of("GET", "/x")));
        }
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void tellsOfAnAnswerThatDoesNotComeInTime() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{}").withFixedDelay(5_000)));
        try (ApiClient hasty = ApiClient.builder(SERVER.baseUrl())
                .readTimeout(Duration.ofMillis(100))
                .pause(pauses::add)
                .build()) {
            assertThatExceptionOfType(ApiTimeoutException.class)
                    .isThrownBy(() -> hasty.send(ApiRequest.of("GET", "/x")))
                    .withMessageContaining("GET " + SERVER.baseUrl() + "/x");
        }
        assertThat(pauses).isEmpty();
    }

    @Test
    void tellsOfACallThatTakesTooLongAltogether() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{}").withFixedDelay(5_000)));
        try (ApiClient hasty = ApiClient.builder(SERVER.baseUrl())
                .callTimeout(Duration.ofSeconds(1))
                .build()) {
            assertThatExceptionOfType(ApiTimeoutException.class)
                    .isThrownBy(() -> hasty.send(ApiRequest.of("POST", "/x")));
        }
        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }

    private static void answerFirst(ResponseDefinitionBuilder first) {
        SERVER.stubFor(any(anyUrl())
                .inScenario("twice")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(first)
                .willSetStateTo("second"));
        SERVER.stubFor(
                any(anyUrl()).inScenario("twice").whenScenarioStateIs("second").willReturn(okJson("{\"ok\":true}")));
    }

    private static int portWithoutServer() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
