package io.ragstone.adapters.remote.langfuse;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.trace.Step;
import io.ragstone.core.trace.Step.Kind;
import io.ragstone.core.trace.Step.Tokens;
import io.ragstone.core.trace.Trace;
import io.ragstone.core.tracing.TraceReceiver.Login;
import io.ragstone.core.tracing.TraceReceiver.Project;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes over the wire to Langfuse, and what is told when it does not take it. */
class LangfuseReceiverTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final String TAKEN = "{\"successes\": [], \"errors\": []}";
    private static final String SECRET = "sk-lf-very-secret";

    private final WireMockServer wire = new WireMockServer(options().dynamicPort());
    private final LangfuseReceiver receiver = new LangfuseReceiver(true, Duration.ofSeconds(30));

    @BeforeEach
    void start() {
        wire.start();
    }

    @AfterEach
    void stop() {
        receiver.close();
        wire.stop();
    }

    @Test
    void goodKeysOpenAProject() {
        wire.stubFor(get("/api/public/projects")
                .withBasicAuth("pk-lf-1", SECRET)
                .willReturn(okJson("{\"data\": [{\"id\": \"p1\", \"name\": \"Handbook\", \"metadata\": {}}]}")));

        assertThat(receiver.check(login())).isEqualTo(new Project("p1", "Handbook"));
    }

    @Test
    void wrongKeysAreTold() {
        wire.stubFor(get("/api/public/projects").willReturn(aResponse().withStatus(401)));

        refusesCheck(login(), ErrorCode.UNSUPPORTED, "Invalid Langfuse keys");
    }

    @Test
    void whateverElseIsThereIsTold() {
        wire.stubFor(get("/api/public/projects").willReturn(okJson("{\"hello\": 1}")));
        refusesCheck(login(), ErrorCode.UNAVAILABLE, "is no Langfuse");
        wire.stubFor(get("/api/public/projects").willReturn(aResponse().withBody("<html>")));
        refusesCheck(login(), ErrorCode.UNAVAILABLE, "is no Langfuse");
        wire.stubFor(get("/api/public/projects").willReturn(aResponse().withStatus(503)));
        refusesCheck(login(), ErrorCode.UNAVAILABLE, "has failed (HTTP 503)");
        wire.stubFor(get("/api/public/projects").willReturn(aResponse().withStatus(302)));
        refusesCheck(login(), ErrorCode.UNAVAILABLE, "has failed (HTTP 302)");
        refusesCheck(new Login("http://127.0.0.1:1", "pk", SECRET), ErrorCode.UNAVAILABLE, "could not be reached");
        refusesCheck(new Login("langfuse", "pk", SECRET), ErrorCode.INVALID_ARGUMENT, "is no address");
    }

    @Test
    void whoIsSlowIsGivenUp() {
        wire.stubFor(get("/api/public/projects").willReturn(aResponse().withFixedDelay(60_000)));
        try (LangfuseReceiver hasty = new LangfuseReceiver(true, Duration.ofMillis(200))) {
            assertThatThrownBy(() -> hasty.check(login())).hasMessageContaining("could not be reached");
        }
    }

    @Test
    void tenantsCannotNameTheOperatorsNetwork() {
        try (LangfuseReceiver guarded = new LangfuseReceiver(false)) {
            assertThatThrownBy(() -> guarded.check(login()))
                    .isInstanceOfSatisfying(
                            CoreException.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.FORBIDDEN));
        }
        assertThat(wire.getAllServeEvents()).isEmpty();
    }

    @Test
    void aTraceIsABatchOfEvents() throws Exception {
        wire.stubFor(post("/api/public/ingestion").willReturn(okJson(TAKEN).withStatus(207)));

        receiver.send(login(), List.of(trace()));

        var request = WireMock.postRequestedFor(WireMock.urlEqualTo("/api/public/ingestion"));
        var sent = wire.findAll(request).getFirst();
        String basic = Base64.getEncoder().encodeToString(("pk-lf-1:" + SECRET).getBytes(StandardCharsets.UTF_8));
        assertThat(sent.getHeader("Authorization")).isEqualTo("Basic " + basic);
        JsonNode batch = new ObjectMapper().readTree(sent.getBodyAsString()).path("batch");
        assertThat(batch)
                .extracting(event -> event.path("type").asText())
                .containsExactly("trace-create", "span-create", "span-create", "generation-create");
        assertThat(batch).extracting(event -> event.path("id").asText()).doesNotHaveDuplicates();
        assertThat(batch)
                .allSatisfy(event -> assertThat(
                                Instant.parse(event.path("timestamp").asText()))
                        .isAfter(NINE));
        JsonNode whole = batch.path(0).path("body");
        assertThat(whole.path("id").asText()).isEqualTo("t1");
        assertThat(whole.path("name").asText()).isEqualTo("answer");
        assertThat(whole.path("input").asText()).isEqualTo("Who?");
        assertThat(whole.path("output").asText()).isEqualTo("Ada.");
        assertGeneration(batch.path(3).path("body"), batch.path(1).path("body"));
    }

    private static void assertGeneration(JsonNode generation, JsonNode work) {
        assertThat(generation.path("traceId").asText()).isEqualTo("t1");
        assertThat(generation.path("parentObservationId")).isEqualTo(work.path("id"));
        assertThat(generation.path("startTime").asText()).isEqualTo("2026-03-02T09:00:01Z");
        assertThat(generation.path("endTime").asText()).isEqualTo("2026-03-02T09:00:03Z");
        assertThat(generation.path("completionStartTime").asText()).isEqualTo("2026-03-02T09:00:02Z");
        assertThat(generation.path("model").asText()).isEqualTo("big@OpenAI");
        assertThat(generation.path("level").asText()).isEqualTo("ERROR");
        assertThat(generation.path("statusMessage").asText()).isEqualTo("It broke off.");
        assertThat(generation.at("/usage/input").asInt()).isEqualTo(10);
        assertThat(generation.at("/usage/output").asInt()).isEqualTo(5);
        assertThat(generation.at("/usage/unit").asText()).isEqualTo("TOKENS");
    }

    @Test
    void muchIsSentInSeveralBatchesAndLongTextsAreCut() {
        wire.stubFor(post("/api/public/ingestion").willReturn(okJson(TAKEN).withStatus(207)));
        Step long1 = step("t1", null, Kind.WORK, "ü".repeat(1_000_000), null, null, null);

        receiver.send(login(), Collections.nCopies(40, new Trace(UUID.randomUUID(), long1, List.of())));

        var sent = wire.findAll(WireMock.postRequestedFor(WireMock.urlEqualTo("/api/public/ingestion")));
        assertThat(sent).hasSizeGreaterThan(1);
        assertThat(sent)
                .allSatisfy(request -> assertThat(request.getBody().length).isLessThan(3_500_000));
    }

    @Test
    void eventsThatAreNotTakenAreTold() {
        wire.stubFor(post("/api/public/ingestion")
                .willReturn(okJson("{\"successes\": [], \"errors\": [{\"id\": \"x\", \"status\": 400}]}")
                        .withStatus(207)));

        assertThatThrownBy(() -> receiver.send(login(), List.of(trace())))
                .hasMessageContaining("did not take 1 of 4 events")
                .hasMessageNotContaining(SECRET);
    }

    private void refusesCheck(Login login, ErrorCode code, String words) {
        assertThatThrownBy(() -> receiver.check(login))
                .isInstanceOfSatisfying(
                        CoreException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code))
                .hasMessageContaining(words)
                .hasMessageNotContaining(SECRET);
    }

    private Login login() {
        return new Login(wire.baseUrl(), "pk-lf-1", SECRET);
    }

    private static Trace trace() {
        return new Trace(
                UUID.randomUUID(),
                step("t1", null, Kind.WORK, "Ada.", null, null, null),
                List.of(
                        step("s1", "t1", Kind.RETRIEVAL, "passages", null, null, null),
                        step("s2", "t1", Kind.GENERATION, "A", "big@OpenAI", new Tokens(10, 5), "It broke off.")));
    }

    private static Step step(
            String id,
            @Nullable String parent,
            Kind kind,
            String output,
            @Nullable String model,
            @Nullable Tokens tokens,
            @Nullable String failure) {
        String name = parent == null ? "answer" : "step";
        return new Step(
                id,
                parent,
                kind,
                name,
                NINE.plusSeconds(1),
                NINE.plusSeconds(3),
                model == null ? null : NINE.plusSeconds(2),
                "Who?",
                output,
                model,
                tokens,
                failure);
    }
}
