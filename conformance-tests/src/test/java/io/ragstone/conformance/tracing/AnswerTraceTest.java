package io.ragstone.conformance.tracing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import io.ragstone.conformance.call.Await;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.ragflow.Chats;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.BuildFolder;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import io.ragstone.conformance.server.ServerSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A streamed answer becomes one trace in the tenant's Langfuse, which can neither delay nor spoil it. */
@OnSharedServer
class AnswerTraceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FACT = "The lighthouse of Fair Isle is red.";
    private static final String QUESTION = "Which colour has the lighthouse?";
    private static final String CHAT = "/v1/chat/completions";
    private static final String RERANKER = "jina-reranker-v2-base-multilingual@Jina";
    private static final String SAID = "data: {\"choices\":[{\"delta\":{\"content\":\"It is \"}}]}\n\n"
            + "data: {\"choices\":[{\"delta\":{\"content\":\"red.\"}}]}\n\n"
            + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}],"
            + "\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":5}}\n\ndata: [DONE]\n\n";

    private final Path data = BuildFolder.newDataFolder("answer-trace");
    private final Langfuse langfuse = new Langfuse();
    private final WireMockServer provider = new WireMockServer(options().dynamicPort());
    private final RunningServer server;
    private final Account account;
    private final Chats chats;

    AnswerTraceTest(ContractCheck check) {
        provider.start();
        provider.stubFor(post(CHAT).willReturn(okForContentType("text/event-stream", SAID)));
        provider.stubFor(
                post("/v1/rerank").willReturn(okJson("{\"results\":[{\"index\":0,\"relevance_score\":0.9}]}")));
        server = RunningServer.start(new ServerSetup("answer-trace", data)
                .with("ragstone.models.local-addresses", "true")
                .with("ragstone.models.attempts", "1"));
        account = new Accounts(server, check).register();
        chats = new Chats(account.api());
        for (String factory : List.of("OpenAI", "Jina")) {
            account.session()
                    .post(
                            "/v1/llm/set_api_key",
                            Json.object(
                                    "llm_factory", factory, "api_key", "sk-1", "base_url", provider.baseUrl() + "/v1"))
                    .succeeded();
        }
        langfuse.serve(account);
    }

    @AfterEach
    void stop() {
        langfuse.close();
        server.close();
        provider.stop();
        BuildFolder.delete(data);
    }

    @Test
    void allItsStepsAreOneBatch() {
        Chats.Session session = session();

        assertAnswered(session);

        JsonNode batch = langfuse.traces("answer", 1).getFirst();
        JsonNode trace = batch.at("/0/body");
        JsonNode work = batch.at("/1/body");
        assertThat(batch.at("/0/type").asText()).isEqualTo("trace-create");
        assertThat(trace.path("input").asText()).isEqualTo(QUESTION);
        assertThat(trace.path("output").asText()).startsWith("It is red.");
        assertThat(trace.at("/metadata/latencyMillis").isIntegralNumber()).isTrue();
        JsonNode retrieval = step(batch, "span-create", "retrieval");
        assertThat(retrieval.path("input").asText()).isEqualTo(QUESTION);
        assertThat(retrieval.path("output").asText()).contains("light.txt", FACT);
        JsonNode rerank = step(batch, "generation-create", RERANKER);
        assertThat(rerank.path("input").asText()).contains(QUESTION);
        assertThat(rerank.path("parentObservationId")).isEqualTo(retrieval.path("id"));
        JsonNode model = step(batch, "generation-create", "gpt-4o@OpenAI");
        assertThat(model.path("model").asText()).isEqualTo("gpt-4o@OpenAI");
        assertThat(model.path("input").asText()).contains("SYSTEM: ", FACT, "USER: " + QUESTION);
        assertThat(model.path("output").asText()).isEqualTo("It is red.");
        assertThat(model.path("usage")).isEqualTo(Json.object("input", 12, "output", 5, "total", 17, "unit", "TOKENS"));
        assertThat(time(model, "completionStartTime")).isBetween(time(model, "startTime"), time(model, "endTime"));
        for (JsonNode part : List.of(retrieval, rerank, model)) {
            assertThat(part.path("traceId")).isEqualTo(trace.path("id"));
            assertThat(part.path("level").asText()).isEqualTo("DEFAULT");
            assertThat(time(part, "startTime")).isBetween(time(work, "startTime"), time(part, "endTime"));
            assertThat(time(part, "endTime")).isBeforeOrEqualTo(time(work, "endTime"));
        }
        for (JsonNode part : List.of(retrieval, model)) {
            assertThat(part.path("parentObservationId")).isEqualTo(work.path("id"));
        }
    }

    @Test
    void oneThatFailsSaysWhy() {
        provider.stubFor(post(CHAT)
                .willReturn(aResponse().withStatus(400).withBody("{\"error\":{\"message\":\"Out of luck\"}}")));

        assertThat(chats.ask(session(), QUESTION).text()).contains("Out of luck");

        JsonNode model = step(langfuse.traces("answer", 1).getFirst(), "generation-create", "gpt-4o@OpenAI");
        assertThat(model.path("level").asText()).isEqualTo("ERROR");
        assertThat(model.path("statusMessage").asText()).contains("Out of luck");
        assertThat(model.has("completionStartTime")).isFalse();
    }

    /** It is let go on by answers that are there: had one of them waited for it, its trace would not have been taken. */
    @Test
    void whoIsSlowToTakeItDelaysNothing() {
        Chats.Session session = session();
        langfuse.holdBack();

        assertAnswered(session);
        langfuse.goOn();

        langfuse.traces("answer", 1);
        assertAnswered(session);
        langfuse.traces("answer", 2);
        assertThat(server.log()).doesNotContain("traces were not taken");
    }

    @Test
    void whoIsDownSpoilsNothing() {
        Chats.Session session = session();
        langfuse.close();

        assertAnswered(session);

        Await.until("the log says so", PATIENCE, server::log, log -> log.contains("1 traces were not taken"));
        assertAnswered(session);
    }

    private Chats.Session session() {
        Given given = new Given(account.api());
        String dataset = given.dataset();
        given.parsed(dataset, "light.txt", FACT);
        return chats.session(Json.object(
                "name",
                "Keeper",
                "dataset_ids",
                List.of(dataset),
                "llm",
                Json.object("model_name", "gpt-4o"),
                "prompt",
                Json.object("rerank_model", RERANKER, "refine_multiturn", false)));
    }

    private void assertAnswered(Chats.Session session) {
        String answer = chats.ask(session, QUESTION, "stream", true).text();
        assertThat(answer).contains("It is red.").endsWith("data:{\"code\":0,\"data\":true}\n\n");
        assertThat(answer).doesNotContain("ERROR");
    }

    private static JsonNode step(JsonNode batch, String type, String name) {
        List<JsonNode> found = StreamSupport.stream(batch.spliterator(), false)
                .filter(event -> event.path("type").asText().equals(type))
                .map(event -> event.path("body"))
                .filter(body -> body.path("name").asText().equals(name))
                .toList();
        assertThat(found).as("%s %s in %s", type, name, batch).hasSize(1);
        return found.getFirst();
    }

    private static Instant time(JsonNode step, String field) {
        return Instant.parse(step.path(field).asText());
    }
}
