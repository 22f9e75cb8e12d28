package io.ragstone.sdk;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ragstone.client.ApiRequest;
import io.ragstone.client.ApiResponse;
import io.ragstone.client.FilePart;
import io.ragstone.client.RetryPolicy;
import io.ragstone.sdk.error.ConnectionException;
import io.ragstone.sdk.error.ServerException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RAGFlowTest {
    private static final String EMPTY = "{\"code\":0,\"data\":[]}";

    @RegisterExtension
    final FakeRagflow server = new FakeRagflow();

    @BeforeEach
    void answerEverything() {
        server.answer(any(anyUrl()), okJson(EMPTY));
    }

    @Test
    void isMadeOfAKeyAndAnAddress() {
        try (RAGFlow plain = new RAGFlow("k", server.wire().baseUrl());
                RAGFlow v2 = new RAGFlow(" k ", server.wire().baseUrl() + "/", "v2")) {
            plain.listDatasets();
            v2.listDatasets();
        }

        server.verify(getRequestedFor(urlEqualTo("/api/v1/datasets")).withHeader("Authorization", equalTo("Bearer k")));
        server.verify(getRequestedFor(urlEqualTo("/api/v2/datasets")).withHeader("Authorization", equalTo("Bearer k")));
    }

    @Test
    void refusesToWorkWithoutAKeyOrAnAddress() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RAGFlow(" ", "http://localhost"))
                .withMessageContaining("API key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RAGFlow("k", "localhost:9380"))
                .withMessageContaining("localhost:9380");
    }

    @Test
    void sendsHeadersAndShowsRequestsToInterceptors() {
        AtomicInteger seen = new AtomicInteger();
        try (RAGFlow rag = server.builder()
                .header("X-Team", "search")
                .interceptor(chain -> {
                    seen.incrementAndGet();
                    return chain.proceed(chain.request());
                })
                .build()) {
            rag.listDatasets();
        }

        assertThat(seen).hasValue(1);
        server.verify(getRequestedFor(anyUrl()).withHeader("X-Team", equalTo("search")));
    }

    @Test
    void buildsOnAnOkHttpClientThatItIsGiven() {
        AtomicInteger seen = new AtomicInteger();
        OkHttpClient own = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    seen.incrementAndGet();
                    return chain.proceed(chain.request());
                })
                .build();
        RAGFlow rag = server.builder().httpClient(own).build();
        rag.listDatasets();
        rag.close();

        assertThat(seen).hasValue(1);
        assertThat(own.dispatcher().executorService().isShutdown()).isFalse();
    }

    @Test
    void goesThroughAProxy() {
        int port = server.wire().port();
        try (RAGFlow rag = RAGFlow.builder()
                .apiKey("k")
                .baseUrl("http://rag.invalid:9380")
                .proxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), port)))
                .build()) {
            rag.listDatasets();
        }

        server.verify(getRequestedFor(urlEqualTo("/api/v1/datasets")).withHost(equalTo("rag.invalid")));
    }

    @Test
    void repeatsReadsButNeverWrites() {
        server.answer(any(anyUrl()), status(503));
        RetryPolicy quick = new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofSeconds(1));
        try (RAGFlow rag = server.builder().retries(quick).build()) {
            assertThatExceptionOfType(ServerException.class).isThrownBy(rag::listDatasets);
            server.verify(3, anyRequestedFor(anyUrl()));
            assertThatExceptionOfType(ServerException.class).isThrownBy(() -> rag.createDataset("x"));
            assertThatExceptionOfType(ServerException.class).isThrownBy(rag::deleteAllDatasets);
        }
        server.verify(5, anyRequestedFor(anyUrl()));
    }

    @Test
    void canDoNothingOnceClosed() {
        RAGFlow rag = server.builder().build();
        rag.close();
        rag.close();

        assertThatIllegalStateException().isThrownBy(rag::listDatasets);
    }

    @Test
    void knowsTimeoutsForEverything() {
        try (RAGFlow rag = server.builder()
                .connectTimeout(Duration.ofMillis(200))
                .readTimeout(Duration.ofSeconds(5))
                .writeTimeout(Duration.ofSeconds(5))
                .callTimeout(Duration.ofSeconds(5))
                .baseUrl("http://192.0.2.1:9")
                .build()) {
            assertThatExceptionOfType(ConnectionException.class)
                    .isThrownBy(rag::listDatasets)
                    .matches(e -> e.httpStatus() == -1);
        }
    }

    @Test
    void callsAnyPathBelowTheApiAndGivesTheAnswerAsItIs() {
        try (RAGFlow rag = server.builder().build()) {
            Map<String, @Nullable Object> query = new HashMap<>();
            query.put("page", 1);
            query.put("name", null);
            query.put("run", Arrays.asList("DONE", "FAIL"));
            rag.get("/agents", query);
            rag.get("/agents");
            rag.post("/agents", Map.of("title", "a"));
            rag.postFiles("/file/upload", List.of(FilePart.of("a.txt", new byte[] {65})));
            rag.put("/agents/1", Map.of("title", "b"));
            rag.delete("/agents/1");
            rag.delete("/chats", Map.of("ids", List.of("c")));
        }

        server.verify(getRequestedFor(urlPathEqualTo("/api/v1/agents"))
                .withQueryParam("page", equalTo("1"))
                .withQueryParam("run", equalTo("DONE"))
                .withQueryParam("run", equalTo("FAIL"))
                .withQueryParam("name", absent()));
        server.verify(getRequestedFor(urlEqualTo("/api/v1/agents")));
        server.verify(postRequestedFor(urlEqualTo("/api/v1/agents")).withRequestBody(equalTo("{\"title\":\"a\"}")));
        server.verify(postRequestedFor(urlEqualTo("/api/v1/file/upload"))
                .withRequestBodyPart(aMultipart("file").withBody(equalTo("A")).build()));
        server.verify(putRequestedFor(urlEqualTo("/api/v1/agents/1")).withRequestBody(equalTo("{\"title\":\"b\"}")));
        server.verify(deleteRequestedFor(urlEqualTo("/api/v1/agents/1")).withRequestBody(absent()));
        server.verify(deleteRequestedFor(urlEqualTo("/api/v1/chats")).withRequestBody(equalTo("{\"ids\":[\"c\"]}")));
    }

    @Test
    void throwsNothingForRawAnswersThatAreErrors() {
        server.answer(any(anyUrl()), status(400).withHeader("X-A", "1").withBody("{\"code\":101,\"message\":\"no\"}"));
        try (RAGFlow rag = server.builder().build()) {
            ApiResponse answer = rag.get("/agents");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.header("x-a")).isEqualTo("1");
            assertThat(answer.json().path("code").asInt()).isEqualTo(101);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> rag.get("/agents?page=1"))
                    .withMessageContaining("separately");
        }
    }

    @Test
    void letsTheLowLevelClientReachEveryPath() {
        server.rag().client().send(ApiRequest.of("GET", "/api/v1/datasets"));

        server.verify(getRequestedFor(urlEqualTo("/api/v1/datasets"))
                .withHeader("Authorization", equalTo("Bearer ragflow-key")));
    }
}
