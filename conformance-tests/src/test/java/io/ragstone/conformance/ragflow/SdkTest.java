package io.ragstone.conformance.ragflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.client.ApiResponse;
import io.ragstone.client.FilePart;
import io.ragstone.conformance.call.Await;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.sdk.Chunk;
import io.ragstone.sdk.DataSet;
import io.ragstone.sdk.Document;
import io.ragstone.sdk.RAGFlow;
import io.ragstone.sdk.RetrievalResult;
import io.ragstone.sdk.error.AuthenticationException;
import io.ragstone.sdk.error.DataException;
import io.ragstone.sdk.error.InvalidArgumentException;
import io.ragstone.sdk.error.NotFoundException;
import io.ragstone.sdk.error.PermissionDeniedException;
import io.ragstone.sdk.error.RagflowException;
import io.ragstone.sdk.parsing.ParseOptions;
import io.ragstone.sdk.parsing.ParseProgress;
import io.ragstone.sdk.parsing.ParseResult;
import io.ragstone.sdk.parsing.ParserConfig;
import io.ragstone.sdk.parsing.RunStatus;
import io.ragstone.sdk.request.ChunkOptions;
import io.ragstone.sdk.request.ChunkQuery;
import io.ragstone.sdk.request.ChunkUpdate;
import io.ragstone.sdk.request.DataSetOptions;
import io.ragstone.sdk.request.DataSetQuery;
import io.ragstone.sdk.request.DataSetUpdate;
import io.ragstone.sdk.request.DocumentQuery;
import io.ragstone.sdk.request.DocumentUpdate;
import io.ragstone.sdk.request.MetadataCondition;
import io.ragstone.sdk.request.MetadataOperator;
import io.ragstone.sdk.request.RetrievalQuery;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The flows of a developer, through the SDK. */
@OnSharedServer
class SdkTest {
    private static final String TEXT = "Quiet hours begin at ten in the evening.";

    private final Account account;
    private final RAGFlow rag;

    SdkTest(Accounts accounts) {
        this.account = accounts.register();
        this.rag = account.sdk();
    }

    @AfterEach
    void close() {
        rag.close();
    }

    @Test
    void fromAFileToAnAnswer(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("rules.txt"), TEXT);
        DataSet dataset = rag.createDataset("handbook");
        List<Document> uploaded = dataset.uploadDocuments(file);
        List<ParseProgress> seen = new ArrayList<>();

        List<ParseResult> results = dataset.parseDocuments(
                List.of(uploaded.get(0).id()),
                new ParseOptions()
                        .timeout(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofMillis(50))
                        .onProgress(seen::add));

        assertThat(results).hasSize(1);
        assertThat(results.get(0).status()).isEqualTo(RunStatus.DONE);
        assertThat(results.get(0).chunkCount()).isEqualTo(1);
        assertThat(results.get(0).tokenCount()).isPositive();
        assertThat(seen).isNotEmpty();
        RetrievalResult found = rag.retrieve("When do quiet hours begin?", List.of(dataset.id()));
        assertThat(found.total()).isEqualTo(1);
        Chunk best = found.get(0);
        assertThat(best.content()).isEqualTo(TEXT);
        assertThat(best.documentName()).isEqualTo("rules.txt");
        assertThat(best.similarity()).isBetween(0.2, 1.0001);
        assertThat(best.highlight()).contains("<em>");
        assertThat(found.documents()).hasSize(1);
        Document parsed = uploaded.get(0).refresh();
        assertThat(parsed.progress()).isEqualTo(1);
        assertThat(parsed.progressMessage()).contains("Task done");
        assertThat(parsed.processBeginAt()).isNotNull();
        assertThat(dataset.refresh().chunkCount()).isEqualTo(1);
    }

    @Test
    void datasetsAreMadeFoundChangedAndDeleted() {
        DataSet dataset = rag.createDataset(new DataSetOptions("library")
                .description("books")
                .permission("team")
                .embeddingModel("all-MiniLM-L6-v2@Builtin")
                .parserConfig(ParserConfig.builder().chunkTokenNum(128).build()));

        assertThat(rag.getDataset("library").id()).isEqualTo(dataset.id());
        assertThat(rag.findDataset("no such dataset")).isEmpty();
        assertThatThrownBy(() -> rag.getDataset("no such dataset")).isInstanceOf(NotFoundException.class);
        assertThat(dataset.tenantId()).isEqualTo(account.tenantId());
        assertThat(Objects.requireNonNull(dataset.parserConfig()).chunkTokenNum())
                .isEqualTo(128);
        dataset.update(new DataSetUpdate().name("archive").pagerank(7));
        assertThat(dataset.name()).isEqualTo("archive");
        assertThat(dataset.refresh().pagerank()).isEqualTo(7);
        assertThat(dataset.description()).isEqualTo("books");
        rag.deleteDatasets(List.of(dataset.id()));
        assertThat(rag.findDataset("archive")).isEmpty();
    }

    @Test
    void pagesAreWalkedThrough() {
        for (int i = 0; i < 7; i++) {
            rag.createDataset("set " + i);
        }

        assertThat(rag.listDatasets(new DataSetQuery().pageSize(3).page(2))).hasSize(3);
        assertThat(rag.listDatasets().total()).hasValue(7);
        List<String> names = new ArrayList<>();
        rag.datasets(new DataSetQuery().pageSize(2).desc(false)).forEach(one -> names.add(one.name()));
        assertThat(names).containsExactly("set 0", "set 1", "set 2", "set 3", "set 4", "set 5", "set 6");
        rag.deleteAllDatasets();
        assertThat(rag.listDatasets()).isEmpty();
    }

    @Test
    void documentsComeFromMemoryAndStreamsAndGoBack(@TempDir Path folder) throws IOException {
        DataSet dataset = rag.createDataset("files");
        byte[] content = TEXT.getBytes(UTF_8);
        Document memory = dataset.uploadDocument("memory.txt", content);
        Document stream = dataset.uploadDocument(FilePart.of("stream.txt", new ByteArrayInputStream(content)));
        dataset.uploadDocuments(List.of(FilePart.of("a.md", content), FilePart.of("b.md", content)), "folder");

        assertThat(memory.download()).isEqualTo(content);
        Path target = folder.resolve("copy.txt");
        stream.download(target);
        assertThat(target).hasBinaryContent(content);
        assertThat(dataset.listDocuments(new DocumentQuery().suffixes("md"))).hasSize(2);
        assertThat(dataset.listDocuments(
                        new DocumentQuery().run(RunStatus.UNSTART).pageSize(3)))
                .hasSize(3);
        assertThat(dataset.getDocument(memory.id()).name()).isEqualTo("memory.txt");
        memory.update(new DocumentUpdate().name("renamed.txt").metaFields(Map.of("author", "Ada")));
        assertThat(memory.name()).isEqualTo("renamed.txt");
        assertThat(memory.metaFields()).containsEntry("author", "Ada");
        memory.update(new DocumentUpdate().enabled(false));
        assertThat(memory.isEnabled()).isFalse();
        stream.delete();
        dataset.deleteDocuments(List.of(memory.id()));
        assertThat(dataset.listDocuments().total()).hasValue(2);
        dataset.deleteAllDocuments();
        assertThat(dataset.listDocuments()).isEmpty();
    }

    @Test
    void chunksAreAddedListedChangedAndDeleted() {
        DataSet dataset = rag.createDataset("chunks");
        Document document = dataset.uploadDocument("a.txt", TEXT.getBytes(UTF_8));
        Chunk chunk = document.addChunk(new ChunkOptions("Breakfast is served at eight.")
                .importantKeywords(List.of("morning"))
                .questions(List.of("When is breakfast?")));
        for (int i = 0; i < 4; i++) {
            document.addChunk("Rule number " + i);
        }

        assertThat(dataset.retrieve("When is breakfast?").get(0).id()).isEqualTo(chunk.id());
        assertThat(document.listChunks(new ChunkQuery().keywords("rule"))).hasSize(4);
        assertThat(document.listChunks(new ChunkQuery().pageSize(2).page(3))).hasSize(1);
        List<String> walked = new ArrayList<>();
        document.chunks(new ChunkQuery().pageSize(2)).forEach(one -> walked.add(one.content()));
        assertThat(walked).hasSize(5).doesNotHaveDuplicates();
        chunk.update(new ChunkUpdate().content("Breakfast is served at nine."));
        assertThat(document.listChunks(new ChunkQuery().id(chunk.id())).get(0).content())
                .isEqualTo("Breakfast is served at nine.");
        chunk.update(new ChunkUpdate().available(false));
        assertThat(dataset.retrieve("When is breakfast?").stream().map(Chunk::id))
                .doesNotContain(chunk.id());
        document.deleteChunks(List.of(chunk.id()));
        assertThat(document.listChunks().total()).hasValue(4);
        document.deleteAllChunks();
        assertThat(document.listChunks()).isEmpty();
    }

    @Test
    void aSearchSaysHowItFoundItsAnswer() {
        DataSet dataset = rag.createDataset("explained");
        Document document = dataset.uploadDocument("a.txt", TEXT.getBytes(UTF_8));
        document.addChunk("Breakfast is served at eight.");
        RetrievalQuery query = new RetrievalQuery("When is breakfast?").datasetIds(List.of(dataset.id()));

        assertThat(rag.retrieve(query).diagnostics()).isNull();
        assertThat(rag.retrieve(query.explain(true).expecting("served at eight", document.id()))
                        .diagnostics())
                .satisfies(why -> assertThat(why.stages()).isNotEmpty())
                .satisfies(why -> assertThat(why.judged().get(0).bm25()).isPositive())
                .extracting(why -> why.verdict())
                .satisfies(verdict -> assertThat(verdict.lost()).isEqualTo("not_lost"))
                .satisfies(verdict -> assertThat(verdict.place()).isEqualTo(1));
    }

    @Test
    void aSearchHasManySettings() {
        DataSet dataset = rag.createDataset("settings");
        for (String author : List.of("Ada", "Alan")) {
            Document document = dataset.uploadDocument(author + ".txt", TEXT.getBytes(UTF_8));
            document.update(new DocumentUpdate().metaFields(Map.of("author", author)));
            document.addChunk("An essay on machines by " + author);
        }

        RetrievalQuery query = new RetrievalQuery("essay on machines").datasetIds(List.of(dataset.id()));
        assertThat(rag.retrieve(query.similarityThreshold(0.1).topK(100).pageSize(1)))
                .hasSize(1);
        RetrievalResult narrowed = rag.retrieve(new RetrievalQuery("essay on machines")
                .datasetIds(List.of(dataset.id()))
                .metadataCondition(MetadataCondition.where("author", MetadataOperator.EQUAL, "Ada")));
        assertThat(narrowed).hasSize(1);
        assertThat(narrowed.get(0).content()).endsWith("Ada");
    }

    @Test
    void parsingCanBeStopped() {
        DataSet dataset = rag.createDataset(new DataSetOptions("stopping")
                .parserConfig(ParserConfig.builder().chunkTokenNum(32).build()));
        StringBuilder content = new StringBuilder();
        for (int i = 0; i < 4000; i++) {
            content.append("A sentence that is repeated very often, number ")
                    .append(i)
                    .append(" of many.\n");
        }
        Document document =
                dataset.uploadDocument("long.txt", content.toString().getBytes(UTF_8));

        dataset.asyncParseDocuments(List.of(document.id()));
        Await.until(
                "parsing is under way",
                Duration.ofSeconds(60),
                () -> document.refresh().progress(),
                progress -> progress > 0 && progress < 1);
        dataset.asyncCancelParseDocuments(List.of(document.id()));

        assertThat(document.refresh().run()).isEqualTo(RunStatus.CANCEL);
        assertThat(document.chunkCount()).isZero();
    }

    @Test
    void everyFailureHasItsException() {
        DataSet dataset = rag.createDataset("failures");
        String unknown = "3f1c5a7ebf9e11f08d1c0242ac120002";

        assertThatThrownBy(() -> rag.createDataset("")).isInstanceOfSatisfying(InvalidArgumentException.class, e -> {
            assertThat(e.code()).isEqualTo(101);
            assertThat(e.httpStatus()).isEqualTo(200);
            assertThat(e.requestId()).isNotBlank();
            assertThat(e).hasMessageContaining("String should have at least 1 character");
        });
        assertThatThrownBy(() -> rag.deleteDatasets(List.of(unknown))).isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> dataset.deleteDocuments(List.of(unknown)))
                .isInstanceOf(DataException.class)
                .hasMessage("Documents not found: ['" + unknown + "']");
        assertThatThrownBy(() -> dataset.uploadDocument("a.exe", new byte[1])).isInstanceOf(RagflowException.class);
        Document empty = dataset.uploadDocument("empty.txt", new byte[0]);
        assertThatThrownBy(empty::download).isInstanceOf(DataException.class).hasMessage("This file is empty.");
        try (RAGFlow stranger = account.sdkOptions().apiKey("ragflow-wrong").build()) {
            assertThatThrownBy(stranger::listDatasets)
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessage("Authentication error: API key is invalid!");
        }
    }

    @Test
    void thereIsAWayAroundTheSdk() {
        ApiResponse raw = rag.get("/datasets", Map.of("page_size", 1));

        assertThat(raw.json().path("code").asInt(-1)).isZero();
        assertThat(rag.put("/datasets/x", Map.of()).json().path("code").asInt()).isEqualTo(101);
    }
}
