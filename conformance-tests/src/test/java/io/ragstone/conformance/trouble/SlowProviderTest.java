package io.ragstone.conformance.trouble;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.ragstone.conformance.WordVectors;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Await;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.call.Multipart;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.ragflow.dialog.Dialogs;
import io.ragstone.conformance.ragflow.web.Door;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.BuildFolder;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import io.ragstone.conformance.server.ServerSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An embedding model outside of the server that takes longer than a worker may be silent, or for ever. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowProviderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int LONGER_THAN_THE_LEASE = 3500;
    private static final int FOR_EVER = 3_600_000;

    private final WordVectors words = new WordVectors();
    private final WireMockServer provider =
            new WireMockServer(options().dynamicPort().extensions(words));
    private final Path data = BuildFolder.newDataFolder("slow-provider");
    private final RunningServer server;
    private final Shelf shelf;
    private final Account account;

    SlowProviderTest(ContractCheck check) {
        provider.start();
        server = RunningServer.start(new ServerSetup("slow-provider", data)
                .with("ragstone.models.local-addresses", "true")
                .with("ragstone.models.cached-vectors", "0")
                .with("ragstone.models.breaker.failures", "0")
                .with("ragstone.models.timeout", "1h")
                .with("ragstone.models.budget", "1h")
                .with("ragstone.ingest.lease", "3s")
                .with("ragstone.ingest.workers", "1")
                .with("ragstone.ingest.patience", "1s")
                .with("ragstone.ingest.batch", "2"));
        account = new Accounts(server, check).administrator();
        account.session()
                .post(
                        "/v1/llm/set_api_key",
                        Json.object(
                                "llm_factory", "OpenAI", "api_key", "sk-right", "base_url", provider.baseUrl() + "/v1"))
                .succeeded();
        shelf = Shelf.of(new Given(account.api()), "text-embedding-3-small@OpenAI");
    }

    @AfterAll
    void stop() {
        server.close();
        provider.stop();
        BuildFolder.delete(data);
    }

    @Test
    void aDocumentFinishesOnceAndShowsHowFarItIs() {
        answerWith(aResponse().withFixedDelay(LONGER_THAN_THE_LEASE).withTransformers("word-vectors"));
        int before = words.texts();
        String document = shelf.document("Yell", 4);
        shelf.parse(document);

        Set<Double> seen = new TreeSet<>();
        Await.until("it is through", PATIENCE, () -> shelf.document(document), now -> {
            seen.add(now.path("progress").asDouble());
            return now.path("run").asText().equals("DONE");
        });

        assertThat(seen).hasSizeGreaterThanOrEqualTo(3).anyMatch(progress -> progress > 0.1 && progress < 1);
        // The four lines and, since it has a share in their vectors, the name of the file, each once.
        assertThat(words.texts() - before).isEqualTo(5);
        assertThat(shelf.chunks(document)).hasSize(4);
        answerWith(aResponse().withTransformers("word-vectors"));
        shelf.assertConsistent();
    }

    @Test
    void stoppingDoesNotWaitForAModelThatHangsAndLeavesNothing() {
        answerWith(aResponse().withFixedDelay(FOR_EVER));
        provider.resetRequests();
        String document = shelf.document("Unst", 4);
        shelf.parse(document);
        Await.until(
                "the model is asked",
                PATIENCE,
                () -> provider.findAll(postRequestedFor(urlEqualTo("/v1/embeddings"))),
                asked -> !asked.isEmpty());

        account.api()
                .delete(Given.DATASETS + "/" + shelf.id() + "/chunks", Json.object("document_ids", List.of(document)))
                .succeeded();

        JsonNode stopped = shelf.document(document);
        assertThat(stopped.path("run").asText()).isEqualTo("CANCEL");
        assertThat(stopped.path("progress_msg").asText()).isEqualTo("Parsing was stopped.");
        assertThat(stopped.path("chunk_count").asInt()).isZero();
        assertThat(shelf.chunks(document)).isEmpty();
        // There is one worker only: it is free again when another document is through.
        answerWith(aResponse().withTransformers("word-vectors"));
        String next = shelf.document("Fetlar", 2);
        shelf.parse(next);
        shelf.given().awaitRun(shelf.id(), next, "DONE");
        assertThat(shelf.document(document).path("run").asText()).isEqualTo("CANCEL");
        shelf.assertConsistent();

        shelf.parse(document);
        shelf.given().awaitRun(shelf.id(), document, "DONE");
        assertThat(shelf.chunks(document)).hasSize(4);
        shelf.assertConsistent();
    }

    @Test
    void whatWasUploadedInAConversationIsNotWaitedForForEver() {
        answerWith(aResponse().withTransformers("word-vectors"));
        String first = shelf.document("Foula", 2);
        shelf.parse(first);
        shelf.given().awaitRun(shelf.id(), first, "DONE");
        Dialogs dialogs = new Dialogs(account.session());
        String dialog = dialogs.dialog("Islands", "kb_ids", List.of(shelf.id()))
                .path("id")
                .asText();
        String conversation = dialogs.conversation(dialog);
        answerWith(aResponse().withFixedDelay(FOR_EVER));

        for (Door door : Door.values()) {
            Answer answer = door.upload(
                    account,
                    Dialogs.UPLOAD,
                    Multipart.file("fairisle.txt", "Fair Isle has an observatory.")
                            .field("conversation_id", conversation));

            assertThat(answer.message())
                    .isEqualTo("The files are still being parsed: look at the documents to see when they are done.");
            String document = answer.data().path(0).asText();
            assertThat(shelf.document(document).path("run").asText()).isEqualTo("RUNNING");
            account.api()
                    .delete(Given.DATASETS + "/" + shelf.id() + "/documents", Json.object("ids", List.of(document)))
                    .succeeded();
        }
        answerWith(aResponse().withTransformers("word-vectors"));
        shelf.parse(first);
        shelf.given().awaitRun(shelf.id(), first, "DONE");
        shelf.assertConsistent();
    }

    private void answerWith(ResponseDefinitionBuilder answer) {
        provider.resetMappings();
        provider.stubFor(post(urlEqualTo("/v1/embeddings")).willReturn(answer));
    }
}
