package io.ragstone.sdk;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.havingExactly;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.ragstone.sdk.FakeRagflow.DOCUMENT;
import static io.ragstone.sdk.FakeRagflow.DOCUMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ragstone.client.FilePart;
import io.ragstone.sdk.error.DataException;
import io.ragstone.sdk.error.NotFoundException;
import io.ragstone.sdk.error.ServerException;
import io.ragstone.sdk.page.Page;
import io.ragstone.sdk.page.Pages;
import io.ragstone.sdk.parsing.ParserConfig;
import io.ragstone.sdk.parsing.RunStatus;
import io.ragstone.sdk.request.DocumentQuery;
import io.ragstone.sdk.request.DocumentUpdate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DocumentTest {
    private static final String THIS = DOCUMENTS + "/" + DOCUMENT;
    private static final byte[] RULES = "Quiet hours begin at ten.".getBytes(StandardCharsets.UTF_8);

    @RegisterExtension
    final FakeRagflow server = new FakeRagflow();

    @Test
    void uploadsFromMemoryDiskAndStreams(@TempDir Path folder) throws IOException {
        server.answer(post(DOCUMENTS), "documents-uploaded.json");
        DataSet dataset = server.dataset();
        Path file = Files.write(folder.resolve("rules.txt"), RULES);

        List<Document> uploaded = dataset.uploadDocuments(
                List.of(
                        FilePart.of("memory.txt", RULES),
                        FilePart.of(file),
                        FilePart.of("stream.txt", new ByteArrayInputStream(RULES))),
                "rules/2026");

        var request = postRequestedFor(urlEqualTo(DOCUMENTS));
        for (String name : List.of("memory.txt", "rules.txt", "stream.txt")) {
            request = request.withRequestBodyPart(aMultipart("file")
                    .withHeader("Content-Disposition", matching(".*filename=\"" + name + "\".*"))
                    .withBody(equalTo("Quiet hours begin at ten."))
                    .build());
        }
        server.verify(request.withRequestBodyPart(
                aMultipart("parent_path").withBody(equalTo("rules/2026")).build()));
        assertThat(uploaded).hasSize(1);
        Document document = uploaded.get(0);
        assertThat(document.id()).isEqualTo(DOCUMENT);
        assertThat(document.run()).isEqualTo(RunStatus.UNSTART);
        assertThat(document.chunkCount()).isZero();
        assertThat(document.progress()).isZero();
        assertThat(document.createTime()).isNull();
        assertThat(document.isEnabled()).isTrue();
    }

    @Test
    void uploadsPathsAndSingleFiles(@TempDir Path folder) throws IOException {
        server.answer(post(DOCUMENTS), "documents-uploaded.json");
        DataSet dataset = server.dataset();

        assertThat(dataset.uploadDocuments(Files.write(folder.resolve("rules.txt"), RULES)))
                .hasSize(1);
        assertThat(dataset.uploadDocument("rules.txt", RULES).name()).isEqualTo("rules.txt");
        assertThat(dataset.uploadDocument(FilePart.of("rules.txt", RULES)).size())
                .isEqualTo(25);
        assertThat(dataset.uploadDocuments(List.of())).isEmpty();

        server.verify(
                3,
                postRequestedFor(urlEqualTo(DOCUMENTS))
                        .withRequestBodyPart(aMultipart("file").build()));
    }

    @Test
    void tellsWhyAnUploadIsRefused() {
        server.answer(
                post(DOCUMENTS),
                okJson("{\"code\":500,\"message\":\"a.xyz: This type of file has not been supported yet!\"}"));

        assertThatExceptionOfType(ServerException.class)
                .isThrownBy(() -> server.dataset().uploadDocument("a.xyz", RULES))
                .withMessage("a.xyz: This type of file has not been supported yet!");
    }

    @Test
    void listsDocumentsAndReadsAllOfThem() {
        server.answer(get(urlPathEqualTo(DOCUMENTS)), "documents-page.json");

        Page<Document> page = server.dataset().listDocuments();

        server.verify(getRequestedFor(urlEqualTo(DOCUMENTS)));
        assertThat(page.total()).hasValue(1);
        Document document = page.get(0);
        assertThat(document.id()).isEqualTo(DOCUMENT);
        assertThat(document.datasetId()).isEqualTo(FakeRagflow.DATASET);
        assertThat(document.name()).isEqualTo("rules.txt");
        assertThat(document.thumbnail()).isNull();
        assertThat(document.chunkMethod()).isEqualTo("naive");
        assertThat(document.parserConfig()).isNull();
        assertThat(document.sourceType()).isEqualTo("local");
        assertThat(document.type()).isEqualTo("doc");
        assertThat(document.suffix()).isEqualTo("txt");
        assertThat(document.location()).isEqualTo("rules.txt");
        assertThat(document.createdBy()).isEqualTo("9c2a1f04bf9d11f0a6f30242ac120002");
        assertThat(document.size()).isEqualTo(25);
        assertThat(document.tokenCount()).isEqualTo(40);
        assertThat(document.chunkCount()).isEqualTo(3);
        assertThat(document.progress()).isEqualTo(1);
        assertThat(document.progressMessage()).contains("Task done");
        assertThat(document.processBeginAt()).isEqualTo(Instant.parse("2025-11-12T19:39:58Z"));
        assertThat(document.processDuration()).isEqualTo(1.25);
        assertThat(document.metaFields()).isEqualTo(Map.of("author", "Ada", "year", 2026));
        assertThat(document.run()).isEqualTo(RunStatus.DONE);
        assertThat(document.status()).isEqualTo("1");
        assertThat(document.pipelineId()).isEmpty();
        assertThat(document.createTime()).isEqualTo(Instant.ofEpochMilli(1762976290000L));
        assertThat(document.updateTime()).isEqualTo(Instant.ofEpochMilli(1762976400000L));
    }

    @Test
    void listsWithEveryParameter() {
        server.answer(get(urlPathEqualTo(DOCUMENTS)), "documents-page.json");

        server.dataset()
                .listDocuments(new DocumentQuery()
                        .id(DOCUMENT)
                        .name("rules.txt")
                        .keywords("rul")
                        .page(3)
                        .pageSize(7)
                        .orderBy("name")
                        .desc(false)
                        .createTimeFrom(Instant.ofEpochMilli(5))
                        .createTimeTo(Instant.ofEpochMilli(9))
                        .suffixes("txt", "pdf")
                        .run(RunStatus.DONE, RunStatus.FAIL));

        server.verify(getRequestedFor(urlPathEqualTo(DOCUMENTS))
                .withQueryParam("id", equalTo(DOCUMENT))
                .withQueryParam("name", equalTo("rules.txt"))
                .withQueryParam("keywords", equalTo("rul"))
                .withQueryParam("page", equalTo("3"))
                .withQueryParam("page_size", equalTo("7"))
                .withQueryParam("orderby", equalTo("name"))
                .withQueryParam("desc", equalTo("false"))
                .withQueryParam("create_time_from", equalTo("5"))
                .withQueryParam("create_time_to", equalTo("9"))
                .withQueryParam("suffix", havingExactly("txt", "pdf"))
                .withQueryParam("run", havingExactly("DONE", "FAIL")));
    }

    @Test
    void walksThroughDocumentsAcrossGaps() {
        // A filter on time that is applied after the page was cut leaves the first page empty.
        server.answer(
                get(urlPathEqualTo(DOCUMENTS)).withQueryParam("page", equalTo("1")),
                okJson("{\"code\":0,\"data\":{\"docs\":[],\"total\":3}}"));
        server.answer(
                get(urlPathEqualTo(DOCUMENTS)).withQueryParam("page", equalTo("2")),
                okJson("{\"code\":0,\"data\":{\"docs\":[{\"id\":\"d3\",\"run\":3}],\"total\":3}}"));
        server.answer(
                get(urlPathEqualTo(DOCUMENTS)).withQueryParam("page", equalTo("3")),
                okJson("{\"code\":0,\"data\":{\"docs\":[],\"total\":3}}"));

        Pages<Document> found =
                server.dataset().documents(new DocumentQuery().pageSize(2).createTimeTo(Instant.ofEpochMilli(9)));

        assertThat(found).extracting(Document::run).containsExactly(RunStatus.DONE);
    }

    @Test
    void saysThatThereIsNoDocumentOfAnId() {
        server.answer(
                get(urlPathEqualTo(DOCUMENTS)), okJson("{\"code\":102,\"message\":\"You don't own the document x.\"}"));
        DataSet dataset = server.dataset();

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> dataset.getDocument("x"))
                .withMessage("You don't own the document x.")
                .matches(e -> e.code() == 102);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> dataset.listDocuments(new DocumentQuery().name("x")));
    }

    @Test
    void deletesSomeAllOrNone() {
        server.answer(delete(DOCUMENTS), okJson("{\"code\":0}"));
        DataSet dataset = server.dataset();

        dataset.deleteDocuments(List.of());
        server.verify(0, deleteRequestedFor(urlEqualTo(DOCUMENTS)));

        dataset.deleteDocuments(List.of("a", "a", "b"));
        dataset.deleteAllDocuments();

        server.verify(deleteRequestedFor(urlEqualTo(DOCUMENTS)).withRequestBody(equalTo("{\"ids\":[\"a\",\"b\"]}")));
        server.verify(deleteRequestedFor(urlEqualTo(DOCUMENTS)).withRequestBody(equalTo("{\"ids\":null}")));
    }

    @Test
    void deletesItself() {
        server.answer(delete(DOCUMENTS), okJson("{\"code\":0}"));

        server.document().delete();

        server.verify(
                deleteRequestedFor(urlEqualTo(DOCUMENTS)).withRequestBody(equalTo("{\"ids\":[\"" + DOCUMENT + "\"]}")));
    }

    @Test
    void changesADocument() {
        Document document = server.document();
        server.answer(
                put(THIS),
                okJson("{\"code\":0,\"data\":{\"id\":\"" + DOCUMENT + "\",\"name\":\"r.txt\",\"run\":\"0\"}}"));

        document.update(new DocumentUpdate()
                .name("r.txt")
                .metaFields(Map.of("author", "Ada"))
                .chunkMethod("qa")
                .parserConfig(ParserConfig.builder().chunkTokenNum(128).build()));

        server.verify(putRequestedFor(urlEqualTo(THIS)).withRequestBody(equalToJson("""
                {"name":"r.txt","meta_fields":{"author":"Ada"},"chunk_method":"qa",
                 "parser_config":{"chunk_token_num":128}}""")));
        assertThat(document.name()).isEqualTo("r.txt");
        assertThat(document.run()).isEqualTo(RunStatus.UNSTART);
    }

    @Test
    void asksAgainWhenSwitchingIsAnsweredWithTrue() {
        Document document = server.document();
        server.answer(put(THIS), okJson("{\"code\":0,\"data\":true}"));
        server.answer(
                get(urlPathEqualTo(DOCUMENTS)),
                okJson("{\"code\":0,\"data\":{\"total\":1,\"docs\":[{\"id\":\"" + DOCUMENT
                        + "\",\"status\":\"0\"}]}}"));

        document.update(new DocumentUpdate().enabled(false));

        server.verify(putRequestedFor(urlEqualTo(THIS)).withRequestBody(equalTo("{\"enabled\":false}")));
        assertThat(document.isEnabled()).isFalse();
    }
}
