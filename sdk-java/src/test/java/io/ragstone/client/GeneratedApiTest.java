package io.ragstone.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.ragstone.client.api.RagflowDatasetsApi;
import io.ragstone.client.api.RagflowDocumentsApi;
import io.ragstone.client.api.RagflowSystemApi;
import io.ragstone.client.model.RagflowCreateDatasetRequest;
import io.ragstone.client.model.RagflowCreateDatasetResponse;
import io.ragstone.client.model.RagflowDataset;
import io.ragstone.client.model.RagflowDatasetOrder;
import io.ragstone.client.model.RagflowDatasetPermission;
import io.ragstone.client.model.RagflowListDatasetsResponse;
import io.ragstone.client.model.RagflowParserConfigInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is generated from the contract works on the hand-written runtime. */
class GeneratedApiTest {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final ApiClient client = ApiClient.builder(SERVER.baseUrl()).build();
    private final RagflowDatasetsApi datasets = new RagflowDatasetsApi(client);
    private final RagflowDocumentsApi documents = new RagflowDocumentsApi(client);

    @Test
    void sendsWhatIsSetAndReadsAnAnswerOfRagflow() throws IOException {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson(recorded("dataset-created.json"))));

        RagflowCreateDatasetResponse answer = datasets.ragflowCreateDataset(new RagflowCreateDatasetRequest()
                .name("handbook")
                .permission(RagflowDatasetPermission.ME)
                .parserConfig(new RagflowParserConfigInput().chunkTokenNum(256)));

        SERVER.verify(postRequestedFor(urlEqualTo("/api/v1/datasets"))
                .withRequestBody(equalTo(
                        "{\"name\":\"handbook\",\"permission\":\"me\",\"parser_config\":{\"chunk_token_num\":256}}")));
        RagflowDataset dataset = answer.getData();
        assertThat(answer.getCode()).isZero();
        assertThat(dataset.getName()).isEqualTo("handbook");
        assertThat(dataset.getParserConfig().getRaptor().getMaxCluster()).isEqualTo(64);
        assertThat(dataset.getParserConfig().getAdditionalProperties()).containsKey("parent_child");
        assertThat(dataset.getAvatar()).isNull();
    }

    @Test
    void leavesOutParametersThatAreNull() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("""
                {"code":0,"data":[{"id":"a","name":"handbook","parser_config":null,"new":1},{"id":"b"}],"total_datasets":2}""")));

        RagflowListDatasetsResponse answer =
                datasets.ragflowListDatasets(null, "handbook", 1, null, RagflowDatasetOrder.CREATE_TIME, null);

        SERVER.verify(getRequestedFor(urlEqualTo("/api/v1/datasets?name=handbook&page=1&orderby=create_time")));
        assertThat(answer.getData()).hasSize(2);
        assertThat(answer.getTotalDatasets()).isEqualTo(2);
    }

    @Test
    void sendsATreeWithItsNulls() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"code\":0}")));

        datasets.ragflowDeleteDatasetsRaw(JsonNodeFactory.instance.objectNode().putNull("ids"));

        SERVER.verify(deleteRequestedFor(urlEqualTo("/api/v1/datasets")).withRequestBody(equalTo("{\"ids\":null}")));
    }

    @Test
    void uploadsAndDownloads() throws IOException {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson(recorded("documents-uploaded.json"))));
        assertThat(documents
                        .ragflowUploadDocuments(
                                "d", List.of(FilePart.of("rules.txt", "Quiet".getBytes(StandardCharsets.UTF_8))), "in")
                        .getData())
                .hasSize(1);
        SERVER.verify(postRequestedFor(urlEqualTo("/api/v1/datasets/d/documents"))
                .withRequestBodyPart(
                        aMultipart("file").withBody(equalTo("Quiet")).build())
                .withRequestBodyPart(
                        aMultipart("parent_path").withBody(equalTo("in")).build()));

        SERVER.stubFor(any(anyUrl()).willReturn(okForContentType("application/octet-stream", "Quiet")));
        try (Download download = documents.ragflowDownloadDocument("d", "x")) {
            assertThat(download.body()).hasContent("Quiet");
        }
    }

    @Test
    void readsPlainText() {
        SERVER.stubFor(any(anyUrl()).willReturn(okForContentType("text/plain", "pong")));

        assertThat(new RagflowSystemApi(client).ragflowPing()).isEqualTo("pong");
    }

    private static String recorded(String name) throws IOException {
        try (InputStream in = GeneratedApiTest.class.getResourceAsStream("/ragflow-0.22/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
