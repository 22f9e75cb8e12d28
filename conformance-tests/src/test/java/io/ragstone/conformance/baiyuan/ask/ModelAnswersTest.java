package io.ragstone.conformance.baiyuan.ask;

import static io.ragstone.conformance.baiyuan.ask.Questions.ASK;
import static io.ragstone.conformance.baiyuan.ask.Questions.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.conformance.call.Await;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.ragflow.RawStream;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.BuildFolder;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import io.ragstone.conformance.server.ServerSetup;
import io.ragstone.conformance.trouble.ChatProvider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Questions that a model outside of the server answers, and what is answered when it does not. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ModelAnswersTest {
    private static final String FACT = "Goods can be returned within 30 days.";
    private static final String QUESTION = "Within how many days can goods be returned?";

    private final ChatProvider provider = new ChatProvider();
    private final Path data = BuildFolder.newDataFolder("model-answers");
    private final ServerSetup setup = new ServerSetup("model-answers", data)
            .with("ragstone.models.local-addresses", "true")
            .with("ragstone.models.breaker.failures", "0")
            .with("ragstone.ask.ping", "PT0.2S");
    private final ContractCheck check;
    private RunningServer server = RunningServer.start(setup);
    private Questions questions;
    private final String base;
    private int lengths = 100;

    ModelAnswersTest(ContractCheck check) {
        this.check = check;
        questions = new Questions(new Accounts(server, check).administrator());
        questions
                .account()
                .session()
                .post(
                        "/v1/llm/set_api_key",
                        Json.object("llm_factory", "OpenAI", "api_key", "sk-1", "base_url", provider.baseUrl()))
                .succeeded();
        chooseModels("");
        base = questions.knowing(FACT);
    }

    private void chooseModels(String reranker) {
        JsonNode tenant =
                questions.account().session().get("/v1/user/tenant_info").data();
        questions
                .account()
                .session()
                .post(
                        "/v1/user/set_tenant_info",
                        Json.object(
                                "tenant_id",
                                tenant.path("tenant_id").asText(),
                                "llm_id",
                                "gpt-4o",
                                "embd_id",
                                tenant.path("embd_id").asText(),
                                "rerank_id",
                                reranker,
                                "asr_id",
                                "",
                                "img2txt_id",
                                ""))
                .succeeded();
    }

    @AfterAll
    void stop() {
        server.close();
        provider.close();
        BuildFolder.delete(data);
    }

    /** Another length makes it another question, which no cache answers. */
    private Object[] freshly(Object... more) {
        lengths++;
        Object[] all = new Object[more.length + 4];
        all[0] = "knowledge_base_id";
        all[1] = base;
        all[2] = "max_tokens";
        all[3] = lengths;
        System.arraycopy(more, 0, all, 4, more.length);
        return all;
    }

    private RawStream stream() {
        String asked = Json.text(body(QUESTION, freshly("stream", true)));
        return RawStream.post(server.port(), questions.headers(), ASK, asked);
    }

    @Test
    @Order(1)
    void anAnswerCostsWhatTheModelSaysAndItsRepetitionNothing() {
        provider.answers(
                speaker -> speaker.say("Within 30 days").say(" [ID:0].").end());
        Object[] same = freshly();

        JsonNode first = questions.ask(QUESTION, same);
        JsonNode again = questions.ask(QUESTION, same);

        assertThat(first.path("answer").asText()).isEqualTo("Within 30 days.");
        assertThat(first.path("route").asText()).isEqualTo("rag");
        assertThat(first.path("tokens")).isEqualTo(Json.object("prompt", 12, "completion", 5));
        assertThat(first.at("/sources/0/title").asText()).isEqualTo("facts.txt");
        assertThat(again.path("route").asText()).isEqualTo("cache");
        assertThat(again.path("tokens")).isEqualTo(Json.object("prompt", 0, "completion", 0));
        assertThat(again.path("answer")).isEqualTo(first.path("answer"));
    }

    @Test
    @Order(1)
    void knowledgeBasesSayWhatModelsDoForThem() {
        assertThat(config()).isEqualTo(Json.object("rerank_enabled", false, "nli_enabled", true));

        chooseModels("jina-reranker-v2-base-multilingual@Jina");
        assertThat(config().path("rerank_enabled").asBoolean()).isFalse();
        questions
                .http()
                .put(Questions.SETTINGS, Json.object("steps", Json.object("rerank", true)))
                .succeeded();
        assertThat(config()).isEqualTo(Json.object("rerank_enabled", true, "nli_enabled", true));

        questions.http().delete(Questions.SETTINGS).succeeded();
        chooseModels("");
    }

    private JsonNode config() {
        ObjectNode config = (ObjectNode)
                questions.http().get("/api/v1/knowledge-bases").data().at("/items/0/config");
        return config.retain("rerank_enabled", "nli_enabled");
    }

    @Test
    @Order(1)
    void eachWordLeavesAtOnceAndPingsFillThePauses() {
        CountDownLatch heard = new CountDownLatch(1);
        provider.answers(speaker -> {
            speaker.say("Within ");
            ChatProvider.Speaker.await(heard);
            speaker.say("30 days [ID:0]").say(".").end();
        });

        try (RawStream stream = stream()) {
            assertThat(stream.chunk()).startsWith("event: start\ndata: {\"conversation_id\":\"");
            String next = stream.chunk();
            while (next.equals("event: ping\ndata: {}\n\n")) {
                next = stream.chunk();
            }
            assertThat(next).startsWith("event: delta\ndata: {\"content\":\"Within");
            assertThat(stream.chunk()).isEqualTo("event: ping\ndata: {}\n\n");
            heard.countDown();
            assertThat(stream.rest()).contains("\"answer\":\"Within 30 days.\"").contains("event: done\n");
        }
    }

    @Test
    @Order(1)
    void aModelThatBreaksOffIsToldToWhoHeardIt() {
        provider.answers(speaker -> speaker.say("Within "));

        try (RawStream stream = stream()) {
            assertThat(stream.rest())
                    .contains("event: delta\n")
                    .doesNotContain("event: done")
                    .contains("event: error\ndata: {\"code\":\"unavailable\",\"message\":\"OpenAI ");
        }
        JsonNode whole = questions.ask(QUESTION, freshly());
        assertThat(whole.path("route").asText()).isEqualTo("degraded");
        assertThat(whole.path("answer").asText()).isEqualTo(FACT);
        assertThat(whole.path("tokens")).isEqualTo(Json.object("prompt", 0, "completion", 0));
    }

    @Test
    @Order(1)
    void aClientThatLeavesEndsTheModelsWork() {
        CountDownLatch left = new CountDownLatch(1);
        provider.answers(speaker -> {
            speaker.say("Within ");
            speaker.awaitHangUp();
            left.countDown();
        });

        try (RawStream stream = stream()) {
            String heard = stream.chunk();
            while (!heard.startsWith("event: delta\n")) {
                heard = stream.chunk();
            }
        }

        Await.until("the model is left alone", Duration.ofSeconds(60), left::getCount, count -> count == 0);
    }

    @Test
    @Order(2)
    void aModelThatIsNotThereIsReplacedAndTheServerSaysSo() {
        provider.answers(speaker -> speaker.refuse(503, "{}"));

        JsonNode answer = questions.ask(QUESTION, freshly());

        assertThat(answer.path("route").asText()).isEqualTo("degraded");
        assertThat(answer.path("answer").asText()).isEqualTo(FACT);
        assertThat(answer.path("sources")).isNotEmpty();
        try (RawStream stream = stream()) {
            assertThat(stream.rest()).contains("event: done").contains("\"route\":\"degraded\"");
        }
        assertThat(health().path("mode").asText()).isEqualTo("degraded");
        assertThat(health().at("/services/llm").asText()).isEqualTo("down");
    }

    private JsonNode health() {
        return questions.account().anonymous().get("/health").json();
    }

    /** Now the server has two tenants. */
    @Test
    @Order(3)
    void theModelOfOneTenantIsNotTheServers() {
        provider.answers(speaker -> speaker.refuse(503, "{}"));
        Account neighbour = new Accounts(server, check).register();

        assertThat(questions.ask(QUESTION, freshly()).path("route").asText()).isEqualTo("degraded");

        assertThat(health().path("status").asText()).isEqualTo("healthy");
        assertThat(health().path("mode").asText()).isEqualTo("normal");
        assertThat(health().at("/services/llm").asText()).isEqualTo("disabled");
        assertThat(new Questions(neighbour)
                        .ask("What is a quark?")
                        .path("route")
                        .asText())
                .isEqualTo("rag");
    }

    @Test
    @Order(4)
    void whatWasSaidAndWhoSpeaksOutlivesTheServer() {
        provider.answers(speaker -> speaker.say("Within 30 days [ID:0].").end());
        String talk = questions
                .ask(QUESTION, "session_id", "kept")
                .path("conversation_id")
                .asText();
        questions
                .http()
                .post(Questions.SESSIONS + talk + "/handoff-request", Json.object())
                .succeeded();
        questions.http().put(Questions.SETTINGS, Json.object("rounds", 3)).succeeded();
        questions.ask("Hello");

        server.close();
        server = RunningServer.start(setup);
        questions = new Questions(new Accounts(server, check).administrator());

        assertThat(questions
                        .ask("Hello again", "session_id", "kept")
                        .path("route")
                        .asText())
                .isEqualTo("handoff");
        assertThat(questions
                        .http()
                        .get(Questions.SESSIONS + talk)
                        .data()
                        .path("status")
                        .asText())
                .isEqualTo("pending_handoff");
        assertThat(questions
                        .http()
                        .get(Questions.SETTINGS)
                        .data()
                        .path("rounds")
                        .asInt())
                .isEqualTo(3);
        List<JsonNode> queries = questions.queries();
        assertThat(queries).anyMatch(query -> query.path("question").asText().equals("Hello"));
    }
}
