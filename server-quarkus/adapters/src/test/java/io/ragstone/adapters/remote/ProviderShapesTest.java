package io.ragstone.adapters.remote;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.Cancellation;
import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.model.ChatMessage.Role;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ChatModel.Outcome;
import io.ragstone.core.model.ChatModel.Stop;
import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.model.ChatRequest;
import io.ragstone.core.model.ChatRequest.Settings;
import io.ragstone.core.model.TokenCounter;
import io.ragstone.core.model.call.CallGate;
import io.ragstone.core.model.call.ModelCall;
import io.ragstone.core.model.provider.Dialect;
import io.ragstone.core.model.remote.ModelClients;
import io.ragstone.core.model.remote.ModelEndpoint;
import io.ragstone.core.model.watched.RecordedModels;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers as each provider's documentation shows them, and what is made of them. */
class ProviderShapesTest {
    private static final String QUESTION = "When does the ferry leave?";
    private static final ChatRequest REQUEST =
            new ChatRequest(List.of(new ChatMessage(Role.USER, QUESTION)), Settings.NONE);

    private final StubbedProvider provider = new StubbedProvider();
    private final TokenCounter tokens = new TokenCounter();
    private final List<ModelCall> calls = new ArrayList<>();
    private final ModelClients models =
            new RecordedModels(provider.models, CallGate.OPEN, calls::add, tokens, Clock.systemUTC());
    private final StringBuilder heard = new StringBuilder();
    private final StringBuilder thoughts = new StringBuilder();

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void openAiTellsItsUsageInTheLastChunk() {
        streams("openai.sse");

        assertThat(stream(Dialect.OPENAI)).isEqualTo(new Outcome(Stop.COMPLETE, new Usage(19, 10)));

        assertThat(heard).hasToString("The ferry leaves at noon.");
        assertThat(used()).isEqualTo(new Usage(19, 10));
    }

    @Test
    void ollamaNamesItsRoleInEveryChunk() {
        streams("ollama.sse");

        stream(Dialect.OLLAMA);

        assertThat(heard).hasToString("The ferry leaves at noon.");
        assertThat(used()).isEqualTo(new Usage(26, 8));
        assertThat(provider.wire.getAllServeEvents().getFirst().getRequest().getUrl())
                .isEqualTo("/v1/chat/completions");
    }

    @Test
    void aReasoningModelThinksInAFieldOfItsOwn() {
        streams("reasoning-content.sse");

        stream(Dialect.OPENAI_LIKE);

        assertThat(thoughts).hasToString("The timetable says 12:00.");
        assertThat(heard).hasToString("At noon.");
        assertThat(used()).isEqualTo(new Usage(14, 21));
    }

    @Test
    void aReasoningModelThinksInItsAnswerAndWhatItUsedIsCountedHere() {
        streams("inline-think.sse");

        Outcome outcome = stream(Dialect.OPENAI_LIKE);

        assertThat(outcome.usage()).isNull();
        assertThat(thoughts.toString().strip()).isEqualTo("The timetable says 12:00.");
        assertThat(heard).hasToString("At noon.");
        assertThat(used()).isEqualTo(new Usage(tokens.count(QUESTION), tokens.count(thoughts + "At noon.")));
    }

    @Test
    void usageMayBeInsideOfAChoice() {
        streams("usage-in-choice.sse");

        stream(Dialect.OPENAI_LIKE);

        assertThat(used()).isEqualTo(new Usage(19, 13));
    }

    @Test
    void usageInEveryChunkIsNotAddedUp() {
        streams("usage-in-every-chunk.sse");

        stream(Dialect.OPENAI_LIKE);

        assertThat(heard).hasToString("At noon.");
        assertThat(used()).isEqualTo(new Usage(5, 2));
    }

    @Test
    void anErrorInTheMiddleEndsTheAnswer() {
        streams("router-error.sse");

        assertThat(failure(Dialect.OPENAI_LIKE))
                .hasMessage("Stub has failed (HTTP 500) and says: Provider disconnected. Try again later.");

        assertThat(heard).hasToString("The ferry");
        assertThat(calls.getFirst().outcome()).isEqualTo(ModelCall.Outcome.FAILED);
        assertThat(used()).isEqualTo(new Usage(tokens.count(QUESTION), tokens.count("The ferry")));
        provider.wire.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void ollamasErrorInTheMiddleEndsTheAnswer() {
        streams("ollama-error.sse");

        assertThat(failure(Dialect.OLLAMA)).hasMessageContaining("llama runner process no longer running: -1");
    }

    @Test
    void aLimitIsWaitedForAsLongAsTheProviderWants() {
        provider.wire.stubFor(post(anyUrl())
                .inScenario("limit")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("free")
                .willReturn(aResponse()
                        .withStatus(429)
                        .withHeader("Retry-After", "20")
                        .withHeader("Content-Type", "application/json")
                        .withBody(fixture("openai-429.json"))));
        provider.wire.stubFor(post(anyUrl())
                .inScenario("limit")
                .whenScenarioStateIs("free")
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/event-stream")
                        .withBody(fixture("openai.sse"))));

        stream(Dialect.OPENAI);

        assertThat(provider.pauses).containsExactly(Duration.ofSeconds(20));
        assertThat(calls).hasSize(1);
    }

    @Test
    void aWrongKeyIsNotQuoted() {
        answers(401, "openai-401.json");

        CoreException failure = failure(Dialect.OPENAI);

        assertThat(failure.code()).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(failure)
                .hasMessageContaining("Incorrect API key provided: ***.")
                .hasMessageNotContaining(StubbedProvider.KEY);
        assertThat(used()).isEqualTo(Usage.NONE);
    }

    @Test
    void aSingleAnswerTellsItsUsageToo() {
        answers(200, "openai.json");

        assertThat(chat(Dialect.OPENAI).answer(REQUEST.messages())).isEqualTo("At noon.");

        assertThat(used()).isEqualTo(new Usage(19, 4));
    }

    @Test
    void embeddingsTellWhatTheyRead() {
        answers(200, "openai-embeddings.json");
        models.embedder(endpoint(Dialect.OPENAI_LIKE)).embed(List.of("one", "two"));
        assertThat(used()).isEqualTo(new Usage(8, 0));

        answers(200, "ollama-embed.json");
        models.embedder(endpoint(Dialect.OLLAMA)).embed(List.of("one", "two"));
        assertThat(calls.getLast().usage()).isEqualTo(new Usage(9, 0));
    }

    @Test
    void rerankersTellWhatTheyReadOrNot() {
        answers(200, "jina-rerank.json");
        assertThat(models.reranker(endpoint(Dialect.OPENAI_LIKE)).scores("a", List.of("b", "c")))
                .containsExactly(.12, .81);
        assertThat(used()).isEqualTo(new Usage(36, 0));

        answers(200, "cohere-rerank.json");
        models.reranker(endpoint(Dialect.COHERE)).scores("a", List.of("b", "c"));
        assertThat(calls.getLast().usage()).isEqualTo(new Usage(4, 0));
    }

    private ModelEndpoint endpoint(Dialect dialect) {
        return provider.endpoint(dialect);
    }

    private ChatModel chat(Dialect dialect) {
        return models.chat(endpoint(dialect));
    }

    private Outcome stream(Dialect dialect) {
        return chat(dialect).stream(REQUEST, new Cancellation(), new ChatModel.Listener() {
            @Override
            public void text(String more) {
                heard.append(more);
            }

            @Override
            public void thought(String more) {
                thoughts.append(more);
            }
        });
    }

    private CoreException failure(Dialect dialect) {
        return catchThrowableOfType(CoreException.class, () -> stream(dialect));
    }

    private Usage used() {
        return calls.getFirst().usage();
    }

    private void streams(String file) {
        provider.wire.stubFor(post(anyUrl())
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/event-stream; charset=utf-8")
                        .withBody(fixture(file))));
    }

    private void answers(int status, String file) {
        provider.wire.stubFor(post(anyUrl())
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", "application/json")
                        .withBody(fixture(file))));
    }

    private static String fixture(String file) {
        try (InputStream in = ProviderShapesTest.class.getResourceAsStream("/providers/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
