package io.ragstone.client;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.havingExactly;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.ragstone.client.model.RagflowCreateDatasetRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApiClientTest {
    private static final TypeReference<JsonNode> TREE = new TypeReference<>() {};

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final ApiClient client =
            ApiClient.builder(SERVER.baseUrl()).bearer("secret").build();

    @BeforeEach
    void answerEverything() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"ok\":true}").withHeader("X-Request-Id", "r1")));
    }

    @Test
    void fillsThePathAndEscapesIt() {
        client.execute(ApiRequest.of("GET", "/files/{id}/{name}").path("id", 7).path("name", "a b/c?ü"));

        SERVER.verify(getRequestedFor(urlEqualTo("/files/7/a%20b%2Fc%3F%C3%BC")));
    }

    @Test
    void leavesOutNullParametersAndRepeatsLists() {
        client.execute(ApiRequest.of("GET", "/list")
                .query("page", 2)
                .query("name", null)
                .query("suffix", List.of("pdf", "md"))
                .query("run", new String[] {"DONE"})
                .header("X-None", null)
                .header("X-One", 1));

        SERVER.verify(getRequestedFor(urlPathEqualTo("/list"))
                .withQueryParam("page", equalTo("2"))
                .withQueryParam("name", absent())
                .withQueryParam("suffix", havingExactly("pdf", "md"))
                .withQueryParam("run", equalTo("DONE"))
                .withHeader("X-None", absent())
                .withHeader("X-One", equalTo("1"))
                .withHeader("Authorization", equalTo("Bearer secret")));
    }

    @Test
    void sendsTheExplicitNullsOfMapsAndTreesButNotOfModels() {
        Map<String, Object> map = new HashMap<>();
        map.put("ids", null);
        client.execute(ApiRequest.of("DELETE", "/map").json(map));
        client.execute(ApiRequest.of("DELETE", "/tree")
                .json(ApiClient.newMapper().createObjectNode().putNull("ids")));
        client.execute(ApiRequest.of("POST", "/model").json(new RagflowCreateDatasetRequest().name("a")));

        SERVER.verify(deleteRequestedFor(urlEqualTo("/map")).withRequestBody(equalToJson("{\"ids\":null}")));
        SERVER.verify(deleteRequestedFor(urlEqualTo("/tree")).withRequestBody(equalToJson("{\"ids\":null}")));
        SERVER.verify(postRequestedFor(urlEqualTo("/model")).withRequestBody(equalTo("{\"name\":\"a\"}")));
    }

    @Test
    void worksBelowAPathAndAtAnotherMount() {
        try (ApiClient below = ApiClient.builder(SERVER.baseUrl() + "/rag/")
                .mount("/api/v1", "/api/v2")
                .build()) {
            below.execute(ApiRequest.of("GET", "/api/v1/datasets"));
            below.execute(ApiRequest.of("GET", "/api/v11/datasets"));
        }

        SERVER.verify(getRequestedFor(urlEqualTo("/rag/api/v2/datasets")));
        SERVER.verify(getRequestedFor(urlEqualTo("/rag/api/v11/datasets")));
    }

    @Test
    void refusesPathValuesThatWouldLeadElsewhere() {
        for (String value : Arrays.asList("", " ", ".", "..", null)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ApiRequest.of("GET", "/files/{id}").path("id", value))
                    .withMessageContaining("id");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.execute(ApiRequest.of("GET", "/files/{id}")))
                .withMessageContaining("Nothing was given for id");
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void refusesABaseUrlThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiClient.builder("localhost:9380"))
                .withMessageContaining("http://localhost:9380");
    }

    @Test
    void givesRawAnswersWhateverTheirStatus() {
        SERVER.stubFor(any(urlEqualTo("/broken")).willReturn(status(500).withBody("<h1>Oops</h1>")));

        ApiResponse answer = client.send(ApiRequest.of("POST", "/broken"));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.isSuccessful()).isFalse();
        assertThat(answer.text()).isEqualTo("<h1>Oops</h1>");
        assertThatExceptionOfType(ApiProtocolException.class)
                .isThrownBy(answer::json)
                .withMessageContaining("<h1>Oops</h1>");
    }

    @Test
    void tellsOfStatusesFrom400() {
        SERVER.stubFor(any(urlEqualTo("/gone")).willReturn(status(404).withBody("{\"detail\":\"gone\"}")));

        assertThatExceptionOfType(ApiStatusException.class)
                .isThrownBy(() -> client.execute(ApiRequest.of("GET", "/gone"), TREE))
                .withMessageContaining("GET /gone")
                .satisfies(e -> {
                    assertThat(e.status()).isEqualTo(404);
                    assertThat(e.response().json().path("detail").asText()).isEqualTo("gone");
                });
        assertThatExceptionOfType(ApiStatusException.class)
                .isThrownBy(() -> client.download(ApiRequest.of("GET", "/gone")));
    }

    @Test
    void tellsOfAnswersThatAreNoJson() {
        SERVER.stubFor(any(urlEqualTo("/empty")).willReturn(status(200)));

        assertThatExceptionOfType(ApiProtocolException.class)
                .isThrownBy(() -> client.execute(ApiRequest.of("GET", "/empty"), TREE));
        assertThatExceptionOfType(ApiProtocolException.class)
                .isThrownBy(() -> client.send(ApiRequest.of("GET", "/empty")).json())
                .withMessageContaining("empty");
    }

    @Test
    void readsHeadersInAnyCaseAndNumbersThatAreNone() {
        SERVER.stubFor(any(urlEqualTo("/nan"))
                .willReturn(okJson("{\"similarity\":NaN}").withHeader("X-A", "1", "2")));

        ApiResponse answer = client.send(ApiRequest.of("GET", "/nan"));

        assertThat(answer.json().path("similarity").doubleValue()).isNaN();
        assertThat(answer.header("x-a")).isEqualTo("1");
        assertThat(answer.headers().get("X-a")).containsExactly("1", "2");
        assertThat(answer.header("X-B")).isNull();
    }

    @Test
    void streamsDownloads() throws IOException {
        try (Download download = client.download(ApiRequest.of("GET", "/file"))) {
            assertThat(download.header("X-Request-Id")).isEqualTo("r1");
            assertThat(new String(download.body().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"ok\":true}");
        }
    }

    @Test
    void sendsNothingOnceClosed() {
        client.close();

        assertThatIllegalStateException().isThrownBy(() -> client.execute(ApiRequest.of("GET", "/x")));
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void leavesAnOkHttpClientThatItWasGivenOpen() {
        OkHttpClient own = new OkHttpClient();
        ApiClient.builder(SERVER.baseUrl()).httpClient(own).build().close();

        assertThat(own.dispatcher().executorService().isShutdown()).isFalse();
    }
}
