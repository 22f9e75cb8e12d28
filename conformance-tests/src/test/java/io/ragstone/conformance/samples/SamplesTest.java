package io.ragstone.conformance.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.conformance.call.Await;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.sdk.DataSet;
import io.ragstone.sdk.Document;
import io.ragstone.sdk.RAGFlow;
import io.ragstone.sdk.chat.request.ChatOptions;
import io.ragstone.sdk.chat.request.LLM;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnSharedServer
class SamplesTest {
    private static final String MODEL = "extractive@Builtin";
    private static final Duration LONGEST_START = Duration.ofSeconds(120);

    private final Account account;
    private final String key;
    private final String url;

    SamplesTest(Accounts accounts) {
        account = accounts.register();
        key = account.apiKey();
        url = account.api().base().toString();
    }

    @Test
    void aChatAnswersWhileItIsWatched() throws IOException, InterruptedException {
        String printed = SampleProgram.run(
                "",
                "io.ragstone.samples.StreamingChat",
                key,
                url,
                MODEL,
                page().toString(),
                "What does the car park cost?",
                "When does the ticket office open?");

        assertThat(printed)
                .contains("> What does the car park cost?", "£6", "> When does the ticket office open?")
                .contains("from visitor-information.html")
                .doesNotContain("broke off");
    }

    @Test
    void aFolderIsUploadedWithProgress(@TempDir Path folder) throws IOException, InterruptedException {
        for (int i = 0; i < 10; i++) {
            Files.writeString(folder.resolve("rule-" + i + ".txt"), "Rule number " + i + " of the house.");
        }
        Files.writeString(folder.resolve("program.exe"), "not for reading");

        String printed = SampleProgram.run("", "io.ragstone.samples.BulkUpload", key, url, "bulk", folder.toString());

        assertThat(printed)
                .contains("Uploaded 10 of 11 files.", "program.exe was refused: ", "100 %  rule-")
                .contains("10 files parsed into 10 chunks, 0 failed, 1 refused.");
        try (RAGFlow rag = account.sdk()) {
            assertThat(rag.getDataset("bulk").chunkCount()).isEqualTo(10);
        }
    }

    @Test
    void searchesAreNarrowedByMetadata() throws IOException, InterruptedException {
        String printed = SampleProgram.run("", "io.ragstone.samples.MetadataFilters", key, url);

        assertThat(printed.replace("\r", ""))
                .contains("annex-2023.txt: A guest may stay three nights.", "main-2025.txt")
                .endsWith("In the annex since 2024:\n  annex-2025.txt: A guest may stay five nights.\n");
    }

    @Test
    void aFolderIsSharedByDatasets(@TempDir Path folder) throws IOException, InterruptedException {
        Path house = Files.createDirectories(folder.resolve("house"));
        Files.writeString(house.resolve("rules.txt"), "Quiet hours begin at ten.");
        Files.writeString(Files.createDirectory(house.resolve("2026")).resolve("may.txt"), "The roof is repaired.");

        String printed = SampleProgram.run(
                "", "io.ragstone.samples.SharedFolder", key, url, house.toString(), "tenants", "owners");

        assertThat(printed.lines())
                .contains(
                        "house/",
                        "  rules.txt, 25 bytes, in 2 datasets",
                        "  2026/",
                        "    may.txt, 21 bytes, in 2 datasets");
        assertThat(printed).contains("tenants: 2 chunks, {folder=", "owners: 2 chunks, {folder=");
    }

    @Test
    void aShopAnswersFromItsListOfQuestions(@TempDir Path folder) throws IOException, InterruptedException {
        Path faq = Files.writeString(
                folder.resolve("faq.txt"), "Goods can be returned within 30 days.\n\nThe lamp costs 12 euros.\n");

        String printed = SampleProgram.run(
                "",
                "io.ragstone.samples.ShopFaq",
                key,
                account.tenantId(),
                url,
                faq.toString(),
                "Within how many days can goods be returned?",
                "How much does the lamp cost?");

        assertThat(printed)
                .containsSubsequence(
                        "> Within how many days can goods be returned?",
                        "30 days",
                        "  from faq",
                        "> How much does the lamp cost?",
                        "12 euros",
                        "  from faq")
                .contains("by way of RAG")
                .doesNotContain("broke off");
    }

    @Test
    void aWrongFactIsPutRight() throws IOException, InterruptedException {
        String printed = SampleProgram.run("", "io.ragstone.samples.FactRepair", key, account.tenantId(), url);

        int putRight = printed.indexOf("Put right, by way of WIKI:");
        assertThat(putRight).as(printed).isPositive();
        assertThat(printed.substring(0, putRight))
                .contains("Deadline: 14 days was CREATED.", "At first, by way of WIKI:")
                .contains("Deadline: 30 days was REPLACED.");
        assertThat(printed.substring(putRight))
                .contains("30 days")
                .containsPattern("It is version [2-9] of the page that is served\\.")
                .doesNotContain("14 days");
    }

    @Test
    void langChain4jReadsFromADataset() throws IOException, InterruptedException {
        dataset("langchain");

        String printed = SampleProgram.run(
                "langchain4j",
                "io.ragstone.samples.langchain4j.RagstoneContentRetriever",
                key,
                url,
                "langchain",
                "What does the car park cost?");

        assertThat(printed).contains("visitor-information.html", "£6").containsPattern("0\\.\\d+");
    }

    @Test
    void openAisClientTalksToAChat() throws IOException, InterruptedException {
        DataSet dataset = dataset("openai");
        String chat;
        try (RAGFlow rag = account.sdk()) {
            chat = rag.createChat(new ChatOptions("openai")
                            .datasetIds(List.of(dataset.id()))
                            .llm(LLM.builder().modelName(MODEL).build()))
                    .id();
        }

        String printed = SampleProgram.run(
                "openai", "io.ragstone.samples.openai.OpenAiClient", key, url, chat, "What does the car park cost?");

        assertThat(printed.lines().filter(line -> line.contains("£6"))).hasSize(2);
        assertThat(printed).containsPattern("Tokens: [1-9]");
    }

    @Test
    void aSpringBootServiceSearches() throws IOException {
        dataset("spring");
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (SampleProgram service = SampleProgram.start(
                "spring-boot",
                "io.ragstone.samples.spring.SearchService",
                "--server.port=" + port,
                "--ragstone.url=" + url,
                "--ragstone.api-key=" + key)) {
            URI base = URI.create("http://127.0.0.1:" + port + "/datasets/");

            String found = Await.until(
                    "the service answers",
                    LONGEST_START,
                    () -> answer(service, base.resolve("spring/search?question=What+does+the+car+park+cost")),
                    answer -> answer.contains("200 "));

            assertThat(found).contains("visitor-information.html", "£6", "\"similarity\":");
            assertThat(answer(service, base.resolve("nowhere/search?question=x")))
                    .contains("404 ", "There is no dataset named");
        }
    }

    private static String answer(SampleProgram service, URI uri) {
        assertThat(service.isRunning()).as(service.printed()).isTrue();
        try {
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
            return response.statusCode() + " " + response.body();
        } catch (IOException notYet) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private DataSet dataset(String name) {
        try (RAGFlow rag = account.sdk()) {
            DataSet dataset = rag.createDataset(name);
            List<Document> documents = dataset.uploadDocuments(page());
            dataset.parseDocuments(documents.stream().map(Document::id).toList());
            return dataset;
        }
    }

    private static Path page() {
        return SampleProgram.classes().resolve("documents/visitor-information.html");
    }
}
