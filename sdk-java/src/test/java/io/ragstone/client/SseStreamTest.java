package io.ragstone.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SseStreamTest {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final ApiClient client = ApiClient.builder(SERVER.baseUrl()).build();

    @Test
    void readsEventsWithAndWithoutASpace() {
        answer(events("data:{\"n\":1}\n\n: a comment\nevent: more\nid: 7\ndata: {\"n\":\ndata: 2}\n\n"));

        assertThat(numbers()).containsExactly(1, 2);
    }

    @Test
    void endsAtTheEndMarker() {
        answer(events("data:{\"n\":1}\r\n\r\ndata: [DONE]\r\n\r\ndata:{\"n\":2}\n\n"));

        assertThat(numbers()).containsExactly(1);
    }

    @Test
    void takesALastEventWithoutABlankLine() {
        answer(events("data:{\"n\":1}\n\ndata:{\"n\":2}"));

        assertThat(numbers()).containsExactly(1, 2);
    }

    @Test
    void takesPlainJsonForAStreamOfOne() {
        answer(okJson("{\"n\":9}"));

        assertThat(numbers()).containsExactly(9);
    }

    @Test
    void tellsOfAnErrorBeforeTheStream() {
        answer(status(401));

        assertThatExceptionOfType(ApiStatusException.class).isThrownBy(this::numbers);
    }

    @Test
    void tellsOfAnEventThatCannotBeRead() {
        answer(events("data:{\"n\":1}\n\ndata:oops\n\n"));
        try (SseStream<JsonNode> events = open()) {
            Iterator<JsonNode> iterator = events.iterator();
            assertThat(iterator.next().path("n").asInt()).isEqualTo(1);
            assertThatExceptionOfType(ApiProtocolException.class)
                    .isThrownBy(iterator::next)
                    .withMessageContaining("oops");
        }
    }

    @Test
    void tellsOfAStreamThatBreaksOff() {
        answer(aResponse().withHeader("Content-Type", "text/event-stream").withFault(Fault.MALFORMED_RESPONSE_CHUNK));

        assertThatExceptionOfType(ApiConnectionException.class).isThrownBy(this::numbers);
    }

    @Test
    void canBeWalkedThroughOnce() {
        answer(events("data:{\"n\":1}\n\n"));
        try (SseStream<JsonNode> events = open()) {
            assertThat(events.stream()).hasSize(1);
            assertThatIllegalStateException().isThrownBy(events::iterator);
        }
    }

    @Test
    void tellsWhatTheServerAnswered() {
        answer(events("data:{\"n\":1}\n\n").withHeader("X-Request-Id", "r-7"));
        try (SseStream<JsonNode> events = open()) {
            assertThat(events.status()).isEqualTo(200);
            assertThat(events.header("x-request-id")).isEqualTo("r-7");
            assertThat(events.isPlainJson()).isFalse();
        }
    }

    private static void answer(ResponseDefinitionBuilder answer) {
        SERVER.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static ResponseDefinitionBuilder events(String body) {
        return okForContentType("text/event-stream; charset=utf-8", body);
    }

    private SseStream<JsonNode> open() {
        return client.stream(ApiRequest.of("POST", "/ask").json(List.of()), JsonNode.class);
    }

    private List<Integer> numbers() {
        try (SseStream<JsonNode> events = open()) {
            return events.stream().map(event -> event.path("n").asInt()).toList();
        }
    }
}
