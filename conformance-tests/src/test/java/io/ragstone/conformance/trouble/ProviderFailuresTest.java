package io.ragstone.conformance.trouble;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.ragstone.conformance.WordVectors;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.ragflow.Bots;
import io.ragstone.conformance.ragflow.Chats;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.ragflow.dialog.Dialogs;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.BuildFolder;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import io.ragstone.conformance.server.ServerSetup;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** An embedding model outside of the server that fails: whoever searches or writes is told why, and it goes on afterwards. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProviderFailuresTest {
    private static final String MODEL = "text-embedding-3-small";
    private static final String NOWHERE = "http://127.0.0.1:1/v1";
    private static final String CHECK = "/v1/kb/check_embedding";

    private final AtomicInteger questions = new AtomicInteger();
    private final WireMockServer provider =
            new WireMockServer(options().dynamicPort().extensions(new WordVectors()));
    private final Path data = BuildFolder.newDataFolder("provider-failures");
    private final ContractCheck check;
    private final ServerSetup setup = new ServerSetup("provider-failures", data)
            .with("ragstone.models.attempts", "2")
            .with("ragstone.models.question-budget", "5s")
            .with("ragstone.models.cached-vectors", "0")
            .with("ragstone.models.breaker.failures", "0")
            .with("ragstone.ingest.attempts", "2")
            .with("ragstone.ingest.retry-delay", "100ms");
    private RunningServer server = RunningServer.start(setup.with("ragstone.models.local-addresses", "true"));
    private Account account;
    private Shelf shelf;
    private String document = "";
    private String chunk = "";
    private final Chats.Session session;
    private final Chats.Session visit;

    ProviderFailuresTest(ContractCheck check) {
        this.check = check;
        provider.start();
        answerWith(aResponse().withTransformers("word-vectors"));
        account = new Accounts(server, check).administrator();
        setPlace(provider.baseUrl() + "/v1");
        shelf = Shelf.of(new Given(account.api()), MODEL + "@OpenAI");
        document = shelf.document("Bressay", 3);
        shelf.parse(document);
        shelf.given().awaitRun(shelf.id(), document, "DONE");
        chunk = shelf.chunks(document).getFirst();
        session = new Chats(account.api()).session(Json.object("name", "Failing", "dataset_ids", List.of(shelf.id())));
        JsonNode begun = account.visitor()
                .post(Bots.completions(session.chat()), Json.object("stream", false))
                .data();
        visit = new Chats.Session(session.chat(), begun.path("session_id").asText());
    }

    @AfterAll
    void stop() {
        server.close();
        provider.stop();
        BuildFolder.delete(data);
    }

    @BeforeEach
    void recover() {
        answerWith(aResponse().withTransformers("word-vectors"));
        setPlace(provider.baseUrl() + "/v1");
    }

    @Test
    @Order(1)
    void aRefusedKeyIsTold() {
        answerWith(aResponse().withStatus(401).withBody("{\"error\":{\"message\":\"Bad key\"}}"));
        assertTold(108, "OpenAI refused the key (HTTP 401) and says: Bad key. Give a key that is valid there.");
    }

    @Test
    @Order(1)
    void aRequestThatIsRefusedIsTold() {
        answerWith(aResponse().withStatus(400));
        assertTold(102, "OpenAI refused the request (HTTP 400). Check the model and the base_url.");
        answerWith(aResponse().withStatus(404));
        assertTold(
                102,
                "OpenAI knows no model " + MODEL + " at " + provider.baseUrl()
                        + "/v1 (HTTP 404). Check the model's name and the base_url.");
        answerWith(okJson("{\"data\":[{\"index\":0,\"embedding\":[1,2,3]}]}"));
        assertTold(
                102,
                "The model " + MODEL
                        + "@OpenAI now gives vectors of 3 numbers, but what was embedded with it before has"
                        + " 256. Let the name mean the same model as before, or make a new dataset with a model of"
                        + " another name.");
    }

    @Test
    @Order(1)
    void aProviderThatIsDownOrBusyIsToldAfterAnotherAttempt() {
        answerWith(aResponse().withStatus(503));
        assertTold(105, "OpenAI has failed (HTTP 503). Try again later. It was asked 2 times.");
        answerWith(aResponse().withStatus(429));
        assertTold(
                105,
                "OpenAI takes no more requests now (HTTP 429). Try again later, or raise the limit there. It was asked 2"
                        + " times.");
        answerWith(aResponse().withBody("out for lunch"));
        assertTold(
                105, "OpenAI answered with something that is no JSON. Check that the base_url is that of such an API.");
        setPlace(NOWHERE);
        assertTold(
                105,
                "OpenAI could not be reached at " + NOWHERE + ". Check that it runs, and that the base_url is right. It"
                        + " was asked 2 times.");
    }

    @Test
    @Order(1)
    void aProviderThatDoesNotAnswerIsGivenUp() {
        answerWith(aResponse().withFixedDelay(3_600_000));
        assertTold(500, "OpenAI did not answer in time. Try again later.");
    }

    @Test
    @Order(1)
    void aModelWithVectorsOfAnotherSizeCannotTakeItsPlace() {
        JsonNode another = Json.object("kb_id", shelf.id(), "embd_id", "all-MiniLM-L6-v2@Builtin");
        for (Answer answer :
                List.of(account.session().post(CHECK, another), account.api().post("/api" + CHECK, another))) {
            answer.refused(
                    102,
                    "Embedding failure. The dimension (384) of given embedding model is different from the original"
                            + " (256)");
        }
    }

    @Test
    @Order(1)
    void aDocumentSaysWhyItFailedKeepsWhatItHadAndCanBeParsedOnceTheProviderIsBack() {
        List<String> before = shelf.chunks(document);
        String fresh = shelf.document("Noss", 3);
        answerWith(aResponse().withStatus(500).withBody("{\"error\":{\"message\":\"Out of luck\"}}"));
        shelf.parse(document, fresh);

        for (String failing : List.of(document, fresh)) {
            JsonNode failed = shelf.given().awaitRun(shelf.id(), failing, "FAIL");
            assertThat(failed.path("progress").asDouble()).isEqualTo(-1);
            assertThat(failed.path("progress_msg").asText())
                    .contains(
                            "[ERROR] It was tried 2 times: OpenAI has failed (HTTP 500) and says: Out of luck. Try again"
                                    + " later. It was asked 2 times.");
        }
        assertThat(shelf.chunks(document)).isEqualTo(before);
        assertThat(shelf.document(document).path("chunk_count").asInt()).isEqualTo(before.size());
        assertThat(shelf.chunks(fresh)).isEmpty();

        recover();
        shelf.assertConsistent();
        shelf.parse(document, fresh);
        shelf.given().awaitRun(shelf.id(), document, "DONE");
        shelf.given().awaitRun(shelf.id(), fresh, "DONE");
        assertThat(shelf.assertConsistent()).isEqualTo(before.size() + 3);
    }

    @Test
    @Order(2)
    void anAddressThatTheOperatorForbidsIsTold() {
        server.close();
        server = RunningServer.start(setup);
        account = new Accounts(server, check).administrator();
        shelf = shelf.seenBy(new Given(account.api()));

        assertTold(
                108,
                "OpenAI is at " + provider.baseUrl() + "/v1, an address in the server's own network. The operator can"
                        + " permit such addresses with ragstone.models.local-addresses.");
    }

    private void answerWith(ResponseDefinitionBuilder answer) {
        provider.resetMappings();
        provider.stubFor(post(urlEqualTo("/v1/embeddings")).willReturn(answer));
    }

    private void setPlace(String baseUrl) {
        account.session()
                .post(
                        "/v1/llm/set_api_key",
                        Json.object("llm_factory", "OpenAI", "api_key", "sk-right", "base_url", baseUrl))
                .succeeded();
    }

    /** Every operation that needs the model says the same; they are asked beside each other, since some take their time. */
    private void assertTold(int code, String sentence) {
        Http api = account.api();
        Http web = account.session();
        int number = questions.incrementAndGet();
        JsonNode search = Json.object("question", "Question " + number, "dataset_ids", List.of(shelf.id()));
        JsonNode content = Json.object("content", "An entry that is not kept, number " + number);
        JsonNode trial = Json.object("question", "Trial " + number, "kb_id", shelf.id());
        JsonNode map = Json.object("question", "Map " + number, "kb_ids", List.of(shelf.id()));
        JsonNode same = Json.object("kb_id", shelf.id(), "embd_id", MODEL + "@OpenAI");
        JsonNode entry = Json.object(
                "doc_id",
                document,
                "chunk_id",
                chunk,
                "content_with_weight",
                "A trial that is not kept, number " + number);
        Chats chats = new Chats(api);
        List<CompletableFuture<Answer>> answers = List.of(
                asked(() -> web.post("/v1/chunk/retrieval_test", trial)),
                asked(() -> account.visitor().post(Bots.SEARCH_TEST, trial)),
                asked(() -> web.post(Dialogs.MIND_MAP, map)),
                asked(() -> account.visitor().post(Bots.SEARCH_MAP, map)),
                asked(() -> web.post(CHECK, same)),
                asked(() -> api.post("/api" + CHECK, same)),
                asked(() -> web.post("/v1/chunk/create", entry)),
                asked(() -> web.post("/v1/chunk/set", entry)),
                asked(() -> chats.ask(session, "Question " + number, "stream", false)),
                asked(() -> chats.complete(session.chat(), "Question " + number, "stream", false)),
                asked(() -> new Dialogs(account.session())
                        .ask(session.id(), "q-" + number, "Question " + number, "stream", false)),
                asked(() -> account.visitor()
                        .post(
                                Bots.completions(visit.chat()),
                                Json.object(
                                        "question", "Question " + number, "session_id", visit.id(), "stream", false))),
                asked(() -> api.post("/api/v1/retrieval", search)),
                asked(() -> api.post(Given.chunks(shelf.id(), document), content)),
                asked(() -> api.put(Given.chunkPath(shelf.id(), document, chunk), content)));
        answers.forEach(answer -> answer.join().refused(code, sentence));
        assertDifyTold(sentence);
        assertThat(Given.texts(shelf.given().chunksNow(shelf.id(), document).path("chunks"), "content"))
                .hasSize(3)
                .noneMatch(text -> text.contains("not kept"));
    }

    /** By the HTTP status, as it expects. */
    private void assertDifyTold(String sentence) {
        Answer answer = account.api().post(Bots.DIFY, Json.object("query", "Question", "knowledge_id", shelf.id()));
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.json()).isEqualTo(Json.object("code", 500, "message", sentence));
    }

    private static CompletableFuture<Answer> asked(Supplier<Answer> question) {
        return CompletableFuture.supplyAsync(question);
    }
}
