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
import static io.ragstone.sdk.FakeRagflow.CHUNK;
import static io.ragstone.sdk.FakeRagflow.CHUNKS;
import static io.ragstone.sdk.FakeRagflow.DATASET;
import static io.ragstone.sdk.FakeRagflow.DOCUMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ragstone.sdk.error.NotFoundException;
import io.ragstone.sdk.page.Page;
import io.ragstone.sdk.request.ChunkOptions;
import io.ragstone.sdk.request.ChunkQuery;
import io.ragstone.sdk.request.ChunkUpdate;
import io.ragstone.sdk.request.MetadataCondition;
import io.ragstone.sdk.request.MetadataOperator;
import io.ragstone.sdk.request.RetrievalQuery;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChunkTest {
    private static final String RETRIEVAL = "/api/v1/retrieval";
    private static final String THIS = CHUNKS + "/" + CHUNK;

    @RegisterExtension
    final FakeRagflow server = new FakeRagflow();

    @Test
    void listsChunksInBothSpellings() {
        server.answer(get(urlPathEqualTo(CHUNKS)), "chunks-page.json");

        Page<Chunk> page = server.document().listChunks();

        server.verify(getRequestedFor(urlEqualTo(CHUNKS)));
        assertThat(page.total()).hasValue(2);
        Chunk chunk = page.get(0);
        assertThat(chunk.id()).isEqualTo(CHUNK);
        assertThat(chunk.content()).isEqualTo("Quiet hours begin at ten.");
        assertThat(chunk.datasetId()).isEqualTo(DATASET);
        assertThat(chunk.documentId()).isEqualTo(DOCUMENT);
        assertThat(chunk.documentName()).isEqualTo("rules.txt");
        assertThat(chunk.importantKeywords()).containsExactly("quiet hours");
        assertThat(chunk.questions()).containsExactly("When do quiet hours begin?");
        assertThat(chunk.available()).isTrue();
        assertThat(chunk.imageId()).isEmpty();
        assertThat(chunk.positions()).containsExactly(List.of(1, 10, 200, 30, 42));
        assertThat(chunk.similarity()).isNull();
        assertThat(chunk.createTime()).isNull();
        Chunk other = page.get(1);
        assertThat(other.content()).isEqualTo("No pets.");
        assertThat(other.available()).isFalse();
        assertThat(other.importantKeywords()).isEmpty();
        assertThat(other.positions()).isEmpty();
        assertThat(other.datasetId()).isEqualTo(DATASET);
    }

    @Test
    void listsWithEveryParameter() {
        server.answer(get(urlPathEqualTo(CHUNKS)), "chunks-page.json");

        server.document()
                .listChunks(
                        new ChunkQuery().keywords("quiet").page(2).pageSize(5).id(CHUNK));

        server.verify(getRequestedFor(urlPathEqualTo(CHUNKS))
                .withQueryParam("keywords", equalTo("quiet"))
                .withQueryParam("page", equalTo("2"))
                .withQueryParam("page_size", equalTo("5"))
                .withQueryParam("id", equalTo(CHUNK)));
    }

    @Test
    void walksThroughAllChunks() {
        server.answer(get(urlPathEqualTo(CHUNKS)), "chunks-page.json");

        assertThat(server.document().chunks()).extracting(Chunk::id).containsExactly(CHUNK, "8e4dab52f16c3970");
        server.verify(getRequestedFor(urlPathEqualTo(CHUNKS))
                .withQueryParam("page", equalTo("1"))
                .withQueryParam("page_size", equalTo("100")));
    }

    @Test
    void saysThatThereIsNoChunkOfAnId() {
        server.answer(get(urlPathEqualTo(CHUNKS)), okJson("{\"code\":404,\"message\":\"Chunk not found: d/x\"}"));

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> server.document().listChunks(new ChunkQuery().id("x")))
                .withMessage("Chunk not found: d/x");
    }

    @Test
    void addsAChunk() {
        server.answer(post(CHUNKS), "chunk-added.json");

        Chunk chunk = server.document()
                .addChunk(new ChunkOptions("Quiet hours begin at ten.")
                        .importantKeywords(List.of("quiet hours"))
                        .questions(List.of("When do quiet hours begin?")));

        server.verify(postRequestedFor(urlEqualTo(CHUNKS)).withRequestBody(equalToJson("""
                {"content":"Quiet hours begin at ten.","important_keywords":["quiet hours"],
                 "questions":["When do quiet hours begin?"]}""")));
        assertThat(chunk.id()).isEqualTo(CHUNK);
        assertThat(chunk.createTime()).isEqualTo(Instant.ofEpochMilli(1762976402118L));
    }

    @Test
    void addsPlainText() {
        server.answer(post(CHUNKS), "chunk-added.json");

        server.document().addChunk("No pets.");

        server.verify(postRequestedFor(urlEqualTo(CHUNKS)).withRequestBody(equalTo("{\"content\":\"No pets.\"}")));
    }

    @Test
    void deletesSomeAllOrNone() {
        server.answer(delete(CHUNKS), okJson("{\"code\":0}"));
        Document document = server.document();

        document.deleteChunks(List.of());
        server.verify(0, deleteRequestedFor(urlEqualTo(CHUNKS)));

        document.deleteChunks(List.of("a", "b", "b"));
        document.deleteAllChunks();

        server.verify(deleteRequestedFor(urlEqualTo(CHUNKS)).withRequestBody(equalTo("{\"chunk_ids\":[\"a\",\"b\"]}")));
        server.verify(deleteRequestedFor(urlEqualTo(CHUNKS)).withRequestBody(equalTo("{}")));
    }

    @Test
    void changesAChunk() {
        server.answer(get(urlPathEqualTo(CHUNKS)), "chunks-page.json");
        server.answer(put(THIS), okJson("{\"code\":0}"));
        Chunk chunk = server.document().listChunks().get(0);

        chunk.update(new ChunkUpdate()
                .content("Quiet hours begin at eleven.")
                .importantKeywords(List.of("eleven"))
                .questions(List.of())
                .available(false)
                .positions(List.of(List.of(1, 2, 3, 4, 5))));

        server.verify(putRequestedFor(urlEqualTo(THIS)).withRequestBody(equalToJson("""
                {"content":"Quiet hours begin at eleven.","important_keywords":["eleven"],"questions":[],
                 "available":false,"positions":[[1,2,3,4,5]]}""")));
        assertThat(chunk.content()).isEqualTo("Quiet hours begin at eleven.");
        assertThat(chunk.importantKeywords()).containsExactly("eleven");
        assertThat(chunk.questions()).isEmpty();
        assertThat(chunk.available()).isFalse();
        assertThat(chunk.documentName()).isEqualTo("rules.txt");
    }

    @Test
    void searchesWithEveryParameter() {
        server.answer(post(RETRIEVAL), "retrieval.json");

        server.rag()
                .retrieve(new RetrievalQuery("When do quiet hours begin?")
                        .datasetIds(List.of(DATASET))
                        .documentIds(List.of(DOCUMENT))
                        .page(2)
                        .pageSize(5)
                        .similarityThreshold(0.3)
                        .vectorSimilarityWeight(0.5)
                        .topK(64)
                        .rerankId("bge-reranker")
                        .keyword(true)
                        .crossLanguages(List.of("German"))
                        .metadataCondition(MetadataCondition.where("author", MetadataOperator.NOT_EQUAL, "Bob")
                                .and("year", MetadataOperator.GREATER_OR_EQUAL, 2020)
                                .and("month", MetadataOperator.IN, List.of("May", "June"))
                                .anyOf())
                        .tags(List.of("rules"))
                        .highlight(true)
                        .useKg(false));

        server.verify(
                postRequestedFor(urlEqualTo(RETRIEVAL)).withRequestBody(equalToJson("""
                {"question":"When do quiet hours begin?","dataset_ids":["%s"],"document_ids":["%s"],"page":2,
                 "page_size":5,"similarity_threshold":0.3,"vector_similarity_weight":0.5,"top_k":64,
                 "rerank_id":"bge-reranker","keyword":true,"cross_languages":["German"],"highlight":true,
                 "use_kg":false,"tags":["rules"],"metadata_condition":{"logic":"or","conditions":[
                 {"name":"author","comparison_operator":"\u2260","value":"Bob"},
                 {"name":"year","comparison_operator":"\u2265","value":2020},
                 {"name":"month","comparison_operator":"in","value":["May","June"]}]}}""".formatted(DATASET, DOCUMENT))));
    }

    @Test
    void readsWhatASearchFoundInBothSpellings() {
        server.answer(post(RETRIEVAL), "retrieval.json");

        RetrievalResult found = server.dataset().retrieve("When do quiet hours begin?");

        server.verify(postRequestedFor(urlEqualTo(RETRIEVAL)).withRequestBody(equalToJson("""
                {"question":"When do quiet hours begin?","dataset_ids":["%s"]}""".formatted(DATASET))));
        assertThat(found.total()).isEqualTo(2);
        assertThat(found.documents()).containsExactly(new DocumentHits(DOCUMENT, "rules.txt", 2));
        Chunk best = found.get(0);
        assertThat(best.similarity()).isEqualTo(0.88);
        assertThat(best.vectorSimilarity()).isEqualTo(0.91);
        assertThat(best.termSimilarity()).isEqualTo(0.87);
        assertThat(best.highlight()).startsWith("<em>Quiet</em>");
        assertThat(best.docType()).isEmpty();
        Chunk second = found.get(1);
        assertThat(second.id()).isEqualTo("8e4dab52f16c3970");
        assertThat(second.content()).isEqualTo("No noise after ten.");
        assertThat(second.similarity()).isEqualTo(0.31);
        assertThat(second.vectorSimilarity()).isNull();
        assertThat(found).allSatisfy(chunk -> {
            assertThat(chunk.datasetId()).isEqualTo(DATASET);
            assertThat(chunk.documentId()).isEqualTo(DOCUMENT);
            assertThat(chunk.documentName()).isEqualTo("rules.txt");
        });
    }

    @Test
    void changesAChunkThatASearchFound() {
        server.answer(post(RETRIEVAL), "retrieval.json");
        server.answer(put(THIS), okJson("{\"code\":0}"));

        server.rag().retrieve("quiet", List.of(DATASET)).get(0).update(new ChunkUpdate().available(false));

        server.verify(putRequestedFor(urlEqualTo(THIS)).withRequestBody(equalTo("{\"available\":false}")));
    }

    @Test
    void findsNothing() {
        server.answer(post(RETRIEVAL), okJson("{\"code\":0,\"data\":{\"total\":0,\"chunks\":[],\"doc_aggs\":{}}}"));

        assertThat(server.rag().retrieve("", List.of(DATASET))).isEmpty();
    }
}
