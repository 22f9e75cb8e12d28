package io.ragstone.sdk.ask;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.ragstone.client.FilePart;
import io.ragstone.client.RetryPolicy;
import io.ragstone.sdk.error.DataException;
import io.ragstone.sdk.error.ProtocolException;
import io.ragstone.sdk.error.RagflowException;
import io.ragstone.sdk.error.TimedOutException;
import io.ragstone.sdk.page.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskClientTest {
    private static final String TENANT = "9c2a1f04-bf9d-11f0-a6f3-0242ac120002";
    private static final String BASE = "3f1c5a7e-bf9e-11f0-8d1c-0242ac120002";
    private static final String DOCUMENT = "7b0d2c4a-bf9e-11f0-8d1c-0242ac120002";
    private static final String DOCUMENTS = "/api/v1/documents";

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final AskClient shop = client("key");

    private static AskClient client(String key) {
        return AskClient.builder()
                .apiKey(key)
                .tenant(TENANT)
                .baseUrl(SERVER.baseUrl())
                .retries(RetryPolicy.none())
                .build();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private static void answer(String data) {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"status\":\"success\",\"data\":" + data + "}")));
    }

    private static String base(String name) {
        return "{\"id\":\"" + BASE + "\",\"name\":\"" + name + "\",\"description\":null,\"language\":\"English\","
                + "\"is_default\":true,\"wiki_enabled\":false,\"document_count\":12,\"chunk_count\":340,"
                + "\"wiki_page_count\":31}";
    }

    private static String document(String status, String error) {
        return "{\"id\":\"" + DOCUMENT + "\",\"kb_id\":\"" + BASE + "\",\"title\":\"Returns\",\"doc_type\":\"text\","
                + "\"source_uri\":null,\"file_name\":\"Returns.txt\",\"file_size\":37,\"chunk_count\":1,\"status\":\""
                + status + "\",\"error\":" + error
                + ",\"external_id\":\"page-7\",\"version\":3,\"source_hash\":\"ab\"}";
    }

    private static String receipt() {
        return "{\"document_id\":\"" + DOCUMENT + "\",\"status\":\"uploaded\",\"duplicate\":true}";
    }

    @Test
    void theKeyAndTheTenantComeWithEveryCall() {
        answer("{\"items\":[" + base("shop") + "],\"total\":7,\"page\":2,\"page_size\":1}");

        Page<KnowledgeBase> page = shop.listKnowledgeBases(2, 1);

        assertThat(page).containsExactly(new KnowledgeBase(BASE, "shop", null, "English", true, false, 12, 340, 31));
        assertThat(page.total()).hasValue(7);
        SERVER.verify(getRequestedFor(urlEqualTo("/api/v1/knowledge-bases?page=2&page_size=1"))
                .withHeader("X-RAG-API-Key", equalTo("key"))
                .withHeader("X-Tenant-ID", equalTo(TENANT)));
    }

    @Test
    void aKnowledgeBaseIsMadeAsItShallBe() {
        answer(base("shop"));

        KnowledgeBase made = shop.createKnowledgeBase(new NewKnowledgeBase("shop")
                .description("Everything")
                .language("English")
                .wikiEnabled(false)
                .asDefault(true)
                .topic(new Topic("returns", "Returns", List.of("refund"), "service", null)));

        assertThat(made.id()).isEqualTo(BASE);
        SERVER.verify(postRequestedFor(urlEqualTo("/api/v1/knowledge-bases"))
                .withRequestBody(
                        equalToJson("{\"name\":\"shop\",\"description\":\"Everything\",\"language\":\"English\","
                                + "\"wiki_enabled\":false,\"is_default\":true,\"slugs\":[{\"slug\":\"returns\","
                                + "\"title\":\"Returns\",\"aliases\":[\"refund\"],\"category\":\"service\"}]}")));
    }

    @Test
    void whatIsDeletedIsCounted() {
        answer("{\"id\":\"" + BASE + "\",\"deleted\":true,\"documents_deleted\":12,\"wiki_pages_deleted\":0}");

        assertThat(shop.deleteKnowledgeBase(BASE)).isEqualTo(12);

        SERVER.verify(deleteRequestedFor(urlEqualTo("/api/v1/knowledge-bases/" + BASE)));
    }

    @Test
    void textsPagesAndSitesAreTakenIn() {
        answer(receipt());

        assertThat(shop.addText(null, "Returns", "30 days."))
                .isEqualTo(new Receipt(DOCUMENT, DocumentStatus.UPLOADED, true));
        shop.addPage(BASE, "https://example.org/");
        shop.addSite(BASE, new Site("https://example.org/"));
        shop.retry(DOCUMENT);

        SERVER.verify(postRequestedFor(urlEqualTo(DOCUMENTS + "/text"))
                .withRequestBody(equalToJson("{\"title\":\"Returns\",\"content\":\"30 days.\"}")));
        SERVER.verify(postRequestedFor(urlEqualTo(DOCUMENTS + "/url"))
                .withRequestBody(equalToJson("{\"knowledge_base_id\":\"" + BASE
                        + "\",\"url\":\"https://example.org/\",\"recursive\":false}")));
        SERVER.verify(postRequestedFor(urlEqualTo(DOCUMENTS + "/scrape"))
                .withRequestBody(equalToJson("{\"knowledge_base_id\":\"" + BASE
                        + "\",\"root_url\":\"https://example.org/\",\"max_depth\":3,\"max_pages\":500,"
                        + "\"respect_robots\":true}")));
        SERVER.verify(postRequestedFor(urlEqualTo(DOCUMENTS + "/" + DOCUMENT + "/retry")));
    }

    @Test
    void aFileIsUploaded() {
        answer(receipt());

        shop.addFile(BASE, FilePart.of("hours.txt", "9 to 5".getBytes(StandardCharsets.UTF_8)), "Hours");

        SERVER.verify(postRequestedFor(urlEqualTo(DOCUMENTS + "/file"))
                .withAnyRequestBodyPart(aMultipart("file").withBody(equalTo("9 to 5")))
                .withAnyRequestBodyPart(aMultipart("knowledge_base_id").withBody(equalTo(BASE)))
                .withAnyRequestBodyPart(aMultipart("title").withBody(equalTo("Hours"))));
    }

    @Test
    void aPushIsSignedAsItIsSent() {
        answer(receipt());

        shop.push(null, new Pushed("page-7", 3, "Rückgabe", "30 Tage."));

        String body = "{\"external_id\":\"page-7\",\"title\":\"Rückgabe\",\"content\":\"30 Tage.\",\"version\":3}";
        SERVER.verify(postRequestedFor(urlEqualTo(DOCUMENTS + "/push"))
                .withRequestBody(equalTo(body))
                .withHeader(
                        "X-Webhook-Signature",
                        equalTo(SignedBody.signature("key", body.getBytes(StandardCharsets.UTF_8)))));
    }

    @Test
    void theSignatureIsTheUsualOne() {
        byte[] body = "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);

        assertThat(SignedBody.signature("Jefe", body))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void documentsAreSearchedAndRead() {
        answer("{\"items\":[" + document("ready", "null") + "],\"total\":1,\"page\":1,\"page_size\":100}");

        List<StoredDocument> found = shop
                .documents(new DocumentSearch()
                        .knowledgeBase(BASE)
                        .status(DocumentStatus.READY)
                        .type("text")
                        .named("ret"))
                .stream()
                .toList();

        assertThat(found).hasSize(1).first().satisfies(document -> {
            assertThat(document.status()).isEqualTo(DocumentStatus.READY);
            assertThat(document.externalId()).isEqualTo("page-7");
            assertThat(document.version()).isEqualTo(3);
            assertThat(document.error()).isNull();
        });
        SERVER.verify(getRequestedFor(urlEqualTo(
                DOCUMENTS + "?knowledge_base_id=" + BASE + "&status=ready&doc_type=text&q=ret&page=1&page_size=100")));
    }

    @Test
    void waitingEndsWhenTheDocumentIsReady() {
        String path = DOCUMENTS + "/" + DOCUMENT;
        SERVER.stubFor(get(path)
                .inScenario("reading")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(okJson("{\"status\":\"success\",\"data\":" + document("no_such_status", "null") + "}"))
                .willSetStateTo("read"));
        SERVER.stubFor(get(path)
                .inScenario("reading")
                .whenScenarioStateIs("read")
                .willReturn(okJson("{\"status\":\"success\",\"data\":" + document("ready", "null") + "}")));

        assertThat(shop.await(DOCUMENT, Duration.ofMinutes(1)).chunkCount()).isEqualTo(1);
    }

    @Test
    void waitingEndsWhenItFailsOrTakesTooLong() {
        answer(document("failed", "\"It is damaged.\""));
        assertThatThrownBy(() -> shop.await(DOCUMENT, Duration.ofMinutes(1)))
                .isInstanceOf(DataException.class)
                .hasMessage("Returns failed: It is damaged.");

        answer(document("embedding", "null"));
        assertThatThrownBy(() -> shop.await(DOCUMENT, Duration.ofMillis(1))).isInstanceOf(TimedOutException.class);
    }

    @Test
    void aServerThatIsNotWellSaysSo() {
        SERVER.stubFor(get("/health")
                .willReturn(jsonResponse(
                        "{\"status\":\"unhealthy\",\"version\":\"1\",\"services\":{\"database\":\"down\"},"
                                + "\"mode\":\"normal\"}",
                        503)));

        ServerHealth health = shop.health();

        assertThat(health.isHealthy()).isFalse();
        assertThat(health.services()).containsEntry("database", "down");
    }

    @ParameterizedTest
    @CsvSource({
        "400, InvalidArgumentException",
        "401, AuthenticationException",
        "403, PermissionDeniedException",
        "404, NotFoundException",
        "409, DataException",
        "413, InvalidArgumentException",
        "415, InvalidArgumentException",
        "429, RateLimitedException",
        "500, ServerException",
        "503, ServerException"
    })
    void aRefusalIsAnExceptionOfItsKind(int status, String kind) {
        SERVER.stubFor(any(anyUrl())
                .willReturn(jsonResponse(
                                "{\"status\":\"error\",\"error\":\"So it is.\",\"code\":\"x\",\"request_id\":\"r-1\"}",
                                status)
                        .withHeader("X-Request-Id", "r-1")));

        RagflowException refusal = catchThrowableOfType(RagflowException.class, () -> shop.document(DOCUMENT));

        assertThat(refusal.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(refusal).hasMessage("So it is.");
        assertThat(refusal.httpStatus()).isEqualTo(status);
        assertThat(refusal.requestId()).isEqualTo("r-1");
    }

    @Test
    void anotherServersAnswerIsNone() {
        SERVER.stubFor(any(urlPathEqualTo(DOCUMENTS + "/" + DOCUMENT)).willReturn(okJson("{\"code\":0}")));

        assertThatThrownBy(() -> shop.deleteDocument(DOCUMENT)).isInstanceOf(ProtocolException.class);
    }

    @Test
    void withoutAKeyOrATenantThereIsNoClient() {
        assertThatIllegalArgumentException().isThrownBy(() -> client(" "));
    }
}
