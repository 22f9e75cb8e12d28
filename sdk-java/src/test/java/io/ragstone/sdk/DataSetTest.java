package io.ragstone.sdk;

import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.ragstone.sdk.FakeRagflow.DATASET;
import static io.ragstone.sdk.FakeRagflow.DATASETS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ragstone.sdk.error.DataException;
import io.ragstone.sdk.error.NotFoundException;
import io.ragstone.sdk.page.Page;
import io.ragstone.sdk.page.Pages;
import io.ragstone.sdk.parsing.GraphRagConfig;
import io.ragstone.sdk.parsing.ParserConfig;
import io.ragstone.sdk.parsing.RaptorConfig;
import io.ragstone.sdk.request.DataSetOptions;
import io.ragstone.sdk.request.DataSetQuery;
import io.ragstone.sdk.request.DataSetUpdate;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DataSetTest {
    private static final String UNKNOWN =
            "{\"code\":108,\"message\":\"User 'u' lacks permission for dataset 'handbook'\"}";

    @RegisterExtension
    final FakeRagflow server = new FakeRagflow();

    @Test
    void createsADatasetAndReadsAllOfIt() {
        DataSet dataset = server.dataset();

        server.verify(postRequestedFor(urlEqualTo(DATASETS))
                .withHeader("Authorization", equalTo("Bearer ragflow-key"))
                .withRequestBody(equalTo("{\"name\":\"handbook\"}")));
        assertThat(dataset.id()).isEqualTo(DATASET);
        assertThat(dataset.name()).isEqualTo("handbook");
        assertThat(dataset.avatar()).isNull();
        assertThat(dataset.tenantId()).isEqualTo("9c2a1f04bf9d11f0a6f30242ac120002");
        assertThat(dataset.createdBy()).isEqualTo("9c2a1f04bf9d11f0a6f30242ac120002");
        assertThat(dataset.description()).isEqualTo("The rules of the house");
        assertThat(dataset.language()).isEqualTo("English");
        assertThat(dataset.embeddingModel()).isEqualTo("BAAI/bge-small-en-v1.5@Builtin");
        assertThat(dataset.permission()).isEqualTo("me");
        assertThat(dataset.chunkMethod()).isEqualTo("naive");
        assertThat(dataset.similarityThreshold()).isEqualTo(0.2);
        assertThat(dataset.vectorSimilarityWeight()).isEqualTo(0.3);
        assertThat(dataset.pagerank()).isZero();
        assertThat(dataset.status()).isEqualTo("1");
        assertThat(dataset.pipelineId()).isNull();
        assertThat(dataset.createTime()).isEqualTo(Instant.parse("2025-11-12T19:36:56.123Z"));
        assertThat(dataset.updateTime()).isEqualTo(Instant.parse("2025-11-12T19:36:56.123Z"));
        assertThat(dataset.lastRun(TaskRun.Kind.GRAPHRAG)).isNull();
        assertThat(dataset.lastRun(TaskRun.Kind.RAPTOR))
                .isEqualTo(new TaskRun("aa11c05abf9e11f0b2a40242ac120002", Instant.parse("2025-11-12T20:00:00Z")));
        assertThat(dataset.json().at("/a_field_of_tomorrow/x").asInt()).isEqualTo(1);
    }

    @Test
    void readsTheParserConfigAndKeepsWhatItDoesNotKnow() {
        ParserConfig config = Objects.requireNonNull(server.dataset().parserConfig());

        assertThat(config.chunkTokenNum()).isEqualTo(256);
        assertThat(config.delimiter()).isEqualTo("\\n");
        assertThat(config.filenameEmbdWeight()).isEqualTo(0.1);
        assertThat(config.html4excel()).isFalse();
        assertThat(config.tagKbIds()).isEmpty();
        assertThat(config.pages()).isEmpty();
        assertThat(config.taskPageSize()).isNull();
        assertThat(Objects.requireNonNull(config.raptor()).maxCluster()).isEqualTo(64);
        assertThat(Objects.requireNonNull(config.graphRag()).entityTypes()).containsExactly("organization", "person");
        assertThat(Objects.requireNonNull(config.get("parent_child")).toString())
                .isEqualTo("{\"use_parent_child\":true}");
        ParserConfig changed = config.toBuilder().chunkTokenNum(128).build();
        assertThat(changed.chunkTokenNum()).isEqualTo(128);
        assertThat(changed.json().at("/parent_child/use_parent_child").asBoolean())
                .isTrue();
    }

    @Test
    void createsADatasetWithEveryOption() {
        server.answer(post(DATASETS), "dataset-created.json");
        ParserConfig config = ParserConfig.builder()
                .chunkTokenNum(256)
                .delimiter("`##`")
                .layoutRecognize("Plain Text")
                .autoKeywords(3)
                .autoQuestions(2)
                .html4excel(true)
                .topnTags(4)
                .tagKbIds(List.of("t1"))
                .filenameEmbdWeight(null)
                .taskPageSize(12)
                .pages(List.of(List.of(1, 10)))
                .raptor(RaptorConfig.builder()
                        .useRaptor(true)
                        .prompt("Sum up {cluster_content}")
                        .maxToken(512)
                        .threshold(0.2)
                        .maxCluster(32)
                        .randomSeed(7)
                        .build())
                .graphRag(GraphRagConfig.builder()
                        .useGraphRag(true)
                        .entityTypes(List.of("person"))
                        .method("general")
                        .community(true)
                        .resolution(true)
                        .build())
                .build();

        server.rag()
                .createDataset(new DataSetOptions("handbook")
                        .avatar("data:image/png;base64,AAAA")
                        .description("The rules of the house")
                        .embeddingModel(null)
                        .permission("team")
                        .chunkMethod("naive")
                        .parserConfig(config));

        server.verify(postRequestedFor(urlEqualTo(DATASETS)).withRequestBody(equalToJson("""
                {"name":"handbook","avatar":"data:image/png;base64,AAAA","description":"The rules of the house",
                 "permission":"team","chunk_method":"naive","parser_config":{"chunk_token_num":256,"delimiter":"`##`",
                 "layout_recognize":"Plain Text","auto_keywords":3,"auto_questions":2,"html4excel":true,"topn_tags":4,
                 "tag_kb_ids":["t1"],"filename_embd_weight":null,"task_page_size":12,"pages":[[1,10]],
                 "raptor":{"use_raptor":true,"prompt":"Sum up {cluster_content}","max_token":512,"threshold":0.2,
                 "max_cluster":32,"random_seed":7},"graphrag":{"use_graphrag":true,"entity_types":["person"],
                 "method":"general","community":true,"resolution":true}}}""")));
    }

    @Test
    void listsAPageOfDatasetsLeniently() {
        server.answer(get(urlPathEqualTo(DATASETS)), "datasets-page.json");

        Page<DataSet> page = server.rag().listDatasets();

        server.verify(getRequestedFor(urlEqualTo(DATASETS)));
        assertThat(page).extracting(DataSet::name).containsExactly("handbook", "recipes");
        assertThat(page.total()).hasValue(2);
        DataSet recipes = page.get(1);
        assertThat(recipes.parserConfig()).isNull();
        assertThat(recipes.documentCount()).isZero();
        assertThat(recipes.embeddingModel()).isNull();
        assertThat(recipes.createTime()).isEqualTo(Instant.parse("2025-11-11T08:00:00Z"));
    }

    @Test
    void listsWithEveryParameter() {
        server.answer(get(urlPathEqualTo(DATASETS)), okJson("{\"code\":0,\"data\":[],\"total\":0}"));

        Page<DataSet> page = server.rag()
                .listDatasets(new DataSetQuery()
                        .page(2)
                        .pageSize(50)
                        .orderBy("update_time")
                        .desc(false)
                        .id(DATASET)
                        .name("handbook"));

        assertThat(page).isEmpty();
        assertThat(page.total()).hasValue(0);
        server.verify(getRequestedFor(urlPathEqualTo(DATASETS))
                .withQueryParam("page", equalTo("2"))
                .withQueryParam("page_size", equalTo("50"))
                .withQueryParam("orderby", equalTo("update_time"))
                .withQueryParam("desc", equalTo("false"))
                .withQueryParam("id", equalTo(DATASET))
                .withQueryParam("name", equalTo("handbook")));
    }

    @Test
    void walksThroughAllDatasetsPageByPage() {
        for (int page = 1; page <= 3; page++) {
            String items = IntStream.range(page * 2 - 2, Math.min(page * 2, 5))
                    .mapToObj(i -> "{\"id\":\"%032x\",\"name\":\"d%d\"}".formatted(i, i))
                    .reduce((a, b) -> a + "," + b)
                    .orElse("");
            server.answer(
                    get(urlPathEqualTo(DATASETS)).withQueryParam("page", equalTo(Integer.toString(page))),
                    okJson("{\"code\":0,\"data\":[" + items + "],\"total_datasets\":5}"));
        }

        Pages<DataSet> all =
                server.rag().datasets(new DataSetQuery().pageSize(2).orderBy("create_time"));
        server.verify(0, getRequestedFor(urlPathEqualTo(DATASETS)));
        assertThat(all.stream().limit(2).map(DataSet::name)).containsExactly("d0", "d1");
        server.verify(1, getRequestedFor(urlPathEqualTo(DATASETS)).withQueryParam("page_size", equalTo("2")));

        assertThat(all).extracting(DataSet::name).containsExactly("d0", "d1", "d2", "d3", "d4");
        server.verify(4, getRequestedFor(urlPathEqualTo(DATASETS)).withQueryParam("orderby", equalTo("create_time")));
    }

    @Test
    void getsADatasetByName() {
        server.answer(get(urlPathEqualTo(DATASETS)), "datasets-page.json");

        assertThat(server.rag().getDataset("handbook").id()).isEqualTo(DATASET);
        server.verify(getRequestedFor(urlPathEqualTo(DATASETS)).withQueryParam("name", equalTo("handbook")));
    }

    @Test
    void saysThatThereIsNoDatasetOfAName() {
        server.answer(get(urlPathEqualTo(DATASETS)), okJson(UNKNOWN));

        assertThat(server.rag().findDataset("handbook")).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> server.rag().getDataset("handbook"))
                .withMessageContaining("handbook");
    }

    @Test
    void deletesSomeAllOrNone() {
        server.answer(delete(DATASETS), okJson("{\"code\":0}"));

        server.rag().deleteDatasets(List.of());
        server.verify(0, deleteRequestedFor(urlEqualTo(DATASETS)));

        server.rag().deleteDatasets(List.of("a", "b", "a"));
        server.rag().deleteAllDatasets();

        server.verify(deleteRequestedFor(urlEqualTo(DATASETS)).withRequestBody(equalTo("{\"ids\":[\"a\",\"b\"]}")));
        server.verify(deleteRequestedFor(urlEqualTo(DATASETS)).withRequestBody(equalTo("{\"ids\":null}")));
    }

    @Test
    void deletesItself() {
        server.answer(delete(DATASETS), okJson("{\"code\":0}"));

        server.dataset().delete();

        server.verify(
                deleteRequestedFor(urlEqualTo(DATASETS)).withRequestBody(equalTo("{\"ids\":[\"" + DATASET + "\"]}")));
    }

    @Test
    void changesWhatIsSetAndSendsNullWhereItIsSetToNull() {
        DataSet dataset = server.dataset();
        server.answer(
                put(DATASETS + "/" + DATASET),
                okJson("{\"code\":0,\"data\":{\"id\":\"" + DATASET + "\",\"name\":\"rules\",\"pagerank\":5}}"));

        DataSet same = dataset.update(
                new DataSetUpdate().name("rules").avatar(null).pagerank(5).parserConfig(null));

        server.verify(putRequestedFor(urlEqualTo(DATASETS + "/" + DATASET))
                .withRequestBody(
                        equalToJson("{\"name\":\"rules\",\"avatar\":null,\"pagerank\":5,\"parser_config\":null}")));
        assertThat(same).isSameAs(dataset);
        assertThat(dataset.name()).isEqualTo("rules");
        assertThat(dataset.pagerank()).isEqualTo(5);
    }

    @Test
    void asksAgainWhenAnUpdateIsAnsweredWithNothing() {
        DataSet dataset = server.dataset();
        server.answer(put(DATASETS + "/" + DATASET), okJson("{\"code\":0}"));
        server.answer(get(urlPathEqualTo(DATASETS)), "datasets-page.json");

        dataset.update(new DataSetUpdate().description("new"));

        assertThat(dataset.chunkCount()).isEqualTo(17);
        assertThat(dataset.tokenCount()).isEqualTo(1234);
        assertThat(dataset.documentCount()).isEqualTo(2);
        server.verify(getRequestedFor(urlPathEqualTo(DATASETS)).withQueryParam("id", equalTo(DATASET)));
    }

    @Test
    void keepsWhatItKnowsWhenAnUpdateFails() {
        DataSet dataset = server.dataset();
        server.answer(
                put(DATASETS + "/" + DATASET),
                okJson("{\"code\":102,\"message\":\"Dataset name 'x' already exists\"}"));

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> dataset.update(new DataSetUpdate().name("x")))
                .withMessage("Dataset name 'x' already exists");
        assertThat(dataset.name()).isEqualTo("handbook");
    }

    @Test
    void saysWhenItIsGone() {
        DataSet dataset = server.dataset();
        server.answer(get(urlPathEqualTo(DATASETS)), okJson(UNKNOWN));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(dataset::refresh);

        server.answer(get(urlPathEqualTo(DATASETS)), okJson("{\"code\":0,\"data\":[]}"));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(dataset::refresh);
    }
}
