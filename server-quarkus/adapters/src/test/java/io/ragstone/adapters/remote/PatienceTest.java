package io.ragstone.adapters.remote;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.provider.Dialect;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is tried again, what is not, and what is said about it. */
class PatienceTest {
    private static final String PATH = "/chat/completions";
    private static final String HELLO = "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"Hello.\"}}]}";
    private static final List<ChatMessage> HI = List.of(new ChatMessage(ChatMessage.Role.USER, "Hi"));

    private final StubbedProvider provider = new StubbedProvider();
    private final ChatModel chat = provider.models.chat(provider.endpoint(Dialect.OPENAI_LIKE));

    @AfterEach
    void stop() {
        provider.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503})
    void whatPassesIsTriedAgain(int status) {
        answers(aResponse().withStatus(status), okJson(HELLO));

        assertThat(chat.answer(HI)).isEqualTo("Hello.");
        provider.wire.verify(2, postRequestedFor(urlEqualTo(PATH)));
        assertThat(provider.pauses)
                .singleElement()
                .satisfies(pause -> assertThat(pause).isBetween(Duration.ofMillis(250), Duration.ofMillis(500)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER", "MALFORMED_RESPONSE_CHUNK"})
    void brokenConnectionsAreTriedAgain(Fault fault) {
        answers(aResponse().withFault(fault), okJson(HELLO));

        assertThat(chat.answer(HI)).isEqualTo("Hello.");
    }

    @Test
    void theProviderSaysWhenToComeBack() {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "7"), okJson(HELLO));

        assertThat(chat.answer(HI)).isEqualTo("Hello.");
        assertThat(provider.pauses).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void aPauseBeyondTheBudgetIsNotWaitedFor() {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "3600"), okJson(HELLO));

        assertThatThrownBy(() -> chat.answer(HI))
                .hasMessage("Stub takes no more requests now (HTTP 429). Try again later, or raise the limit there.");
        assertThat(provider.pauses).isEmpty();
    }

    @Test
    void attemptsComeToAnEndAndPausesGrow() {
        always(aResponse().withStatus(503));

        assertThatThrownBy(() -> chat.answer(HI))
                .isInstanceOfSatisfying(
                        CoreException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE))
                .hasMessage("Stub has failed (HTTP 503). Try again later. It was asked 3 times.");
        provider.wire.verify(3, postRequestedFor(urlEqualTo(PATH)));
        assertThat(provider.pauses.get(1)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @CsvSource({
        "400, UNSUPPORTED, refused the request (HTTP 400)",
        "401, FORBIDDEN, refused the key (HTTP 401)",
        "403, FORBIDDEN, refused the key (HTTP 403)",
        "404, NOT_FOUND, knows no model small at",
        "302, UNSUPPORTED, refused the request (HTTP 302)"
    })
    void whatDoesNotPassIsToldAtOnce(int status, ErrorCode code, String sentence) {
        always(aResponse().withStatus(status).withBody("{\"error\":{\"message\":\"Bad key sk-very-secret given\"}}"));

        assertThatThrownBy(() -> chat.answer(HI))
                .isInstanceOfSatisfying(
                        CoreException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(sentence)
                .hasMessageContaining("says: Bad key *** given")
                .hasMessageNotContaining(StubbedProvider.KEY);
        provider.wire.verify(1, postRequestedFor(urlEqualTo(PATH)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>no</html>", "", "17", "{\"choices\":[", "{}", "{\"choices\":[{\"message\":{}}]}"})
    void garbageIsNoAnswer(String body) {
        always(ok(body));

        assertThatThrownBy(() -> chat.answer(HI))
                .isInstanceOf(CoreException.class)
                .hasMessageStartingWith("Stub answered ");
        provider.wire.verify(1, postRequestedFor(urlEqualTo(PATH)));
    }

    @Test
    void silenceEndsInAComplaint() {
        always(okJson(HELLO).withFixedDelay(60_000));
        RemoteSettings hurried =
                new RemoteSettings(Duration.ofMillis(200), 2, Duration.ofMinutes(1), Duration.ofMillis(200), true);
        try (RemoteModels models = provider.models(hurried)) {
            var reranker = models.reranker(provider.endpoint(Dialect.TEI));
            provider.wire.stubFor(
                    post(urlEqualTo("/rerank")).willReturn(okJson("[]").withFixedDelay(60_000)));

            assertThatThrownBy(() ->
                            models.chat(provider.endpoint(Dialect.OPENAI_LIKE)).answer(HI))
                    .isInstanceOfSatisfying(
                            CoreException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TIMEOUT))
                    .hasMessageStartingWith("Stub did not answer in time.");
            assertThatThrownBy(() -> reranker.scores("Hi", List.of("Hello")))
                    .hasMessageStartingWith("Stub did not answer in time.");
        }
    }

    @Test
    void whoIsNotThereCannotBeReached() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        String nowhere = "http://127.0.0.1:" + port;

        assertThatThrownBy(() -> provider.models
                        .chat(StubbedProvider.endpoint(Dialect.OPENAI_LIKE, nowhere))
                        .answer(HI))
                .isInstanceOf(CoreException.class)
                .hasMessageStartingWith("Stub could not be reached at " + nowhere);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]"})
    void addressesInTheServersNetworkArePermittedOrNot(String host) {
        RemoteSettings closed =
                new RemoteSettings(Duration.ofSeconds(30), 3, Duration.ofMinutes(1), Duration.ofMinutes(1), false);
        always(okJson(HELLO));
        try (RemoteModels models = provider.models(closed)) {
            String url = "http://" + host + ":" + provider.wire.port();

            assertThatThrownBy(() -> models.chat(StubbedProvider.endpoint(Dialect.OPENAI_LIKE, url))
                            .answer(HI))
                    .isInstanceOf(CoreException.class)
                    .hasMessageContaining("an address in the server's own network");
            provider.wire.verify(0, postRequestedFor(urlEqualTo(PATH)));
        }
    }

    @Test
    void whoIsInterruptedStopsWaiting() throws Exception {
        always(okJson(HELLO).withFixedDelay(60_000));
        CompletableFuture<ErrorCode> code = new CompletableFuture<>();
        Thread waiting = Thread.ofPlatform().start(() -> {
            try {
                chat.answer(HI);
            } catch (CoreException e) {
                code.complete(e.code());
            }
        });

        waiting.interrupt();

        assertThat(code.get(30, TimeUnit.SECONDS)).isEqualTo(ErrorCode.CANCELLED);
    }

    private void always(ResponseDefinitionBuilder response) {
        provider.wire.stubFor(post(urlEqualTo(PATH)).willReturn(response));
    }

    private void answers(ResponseDefinitionBuilder first, ResponseDefinitionBuilder second) {
        provider.wire.stubFor(post(urlEqualTo(PATH))
                .inScenario("two")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("again")
                .willReturn(first));
        provider.wire.stubFor(post(urlEqualTo(PATH))
                .inScenario("two")
                .whenScenarioStateIs("again")
                .willReturn(second));
    }
}
