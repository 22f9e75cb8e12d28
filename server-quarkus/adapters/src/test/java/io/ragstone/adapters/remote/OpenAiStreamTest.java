package io.ragstone.adapters.remote;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.Cancellation;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ChatModel.Outcome;
import io.ragstone.core.model.ChatModel.Stop;
import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.model.ChatModelContract;
import io.ragstone.core.model.ChatRequest;
import io.ragstone.core.model.ChatRequest.Settings;
import io.ragstone.core.model.provider.Dialect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenAiStreamTest extends ChatModelContract {
    private static final String PATH = "/chat/completions";
    private static final String USAGE =
            "{\"choices\":[],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":3,\"total_tokens\":10}}";

    private final StubbedProvider provider = new StubbedProvider();
    private final ChatModel chat = provider.models.chat(provider.endpoint(Dialect.OPENAI_LIKE));
    private final List<String> heard = new ArrayList<>();
    private final List<String> thoughts = new ArrayList<>();

    @AfterEach
    void stop() {
        provider.close();
    }

    @Override
    protected ChatModel model() {
        says(delta("The ferry "), delta("leaves at noon."), end("stop"), "[DONE]");
        return chat;
    }

    @Test
    void tokenByTokenWithWhatWasUsed() {
        says(
                "{\"choices\":[{\"delta\":{\"role\":\"assistant\",\"content\":\"\"}}]}",
                delta("Hel"),
                delta("lo 鍵"),
                end("stop"),
                USAGE,
                "[DONE]");

        assertThat(stream()).isEqualTo(new Outcome(Stop.COMPLETE, new Usage(7, 3)));
        assertThat(heard).containsExactly("Hel", "lo 鍵");
    }

    @Test
    void settingsGoAlong() {
        says(delta("Hi"), end("length"), "[DONE]");

        Outcome outcome = chat.stream(
                new ChatRequest(REQUEST.messages(), new Settings(.1, .3, .4, .7, 512)), new Cancellation(), heard::add);

        assertThat(outcome.stop()).isEqualTo(Stop.LENGTH);
        provider.wire.verify(postRequestedFor(urlEqualTo(PATH)).withRequestBody(equalToJson("""
                {"model": "small", "stream": true, "stream_options": {"include_usage": true}, "max_tokens": 512,
                 "temperature": 0.1, "top_p": 0.3, "presence_penalty": 0.4, "frequency_penalty": 0.7,
                 "messages": [{"role": "user", "content": "When does the ferry to Norby leave?"}]}
                """)));
    }

    @Test
    void thoughtsAreNoPartOfTheAnswer() {
        says(
                delta("<th"),
                delta("ink>The harbour"),
                delta("...</thi"),
                delta("nk>\n"),
                delta("\nAt noon"),
                delta(" <think>."),
                end("stop"),
                "[DONE]");

        stream();

        assertThat(String.join("", thoughts)).isEqualTo("The harbour...");
        assertThat(String.join("", heard)).isEqualTo("At noon <think>.");
    }

    @Test
    void thoughtsMayComeInAFieldOfTheirOwn() {
        says("{\"choices\":[{\"delta\":{\"reasoning_content\":\"Hm.\"}}]}", delta("At noon."), end("stop"), "[DONE]");

        stream();

        assertThat(thoughts).containsExactly("Hm.");
        assertThat(heard).containsExactly("At noon.");
    }

    @Test
    void rubbishBetweenTheEventsIsPassedOver() {
        always(okForContentType(
                "text/event-stream",
                ": ping\r\n\r\nevent: x\nid: 4\ndata: {broken\n\ndata: \n\ndata:" + delta("At noon.")
                        + "\n\nnonsense\ndata: " + end("stop") + "\n\n"));

        assertThat(stream().stop()).isEqualTo(Stop.COMPLETE);
        assertThat(heard).containsExactly("At noon.");
    }

    @Test
    void rubbishAloneIsNoAnswer() {
        always(okForContentType("text/html", "<html>Welcome!</html>"));

        assertThat(failure()).hasMessageContaining("something that is no JSON");
    }

    @Test
    void whoDoesNotStreamIsUnderstoodToo() {
        always(okJson("{\"choices\":[{\"message\":{\"content\":\"At noon.\"},\"finish_reason\":\"stop\"}]}"));

        assertThat(stream().stop()).isEqualTo(Stop.COMPLETE);
        assertThat(heard).containsExactly("At noon.");
    }

    @Test
    void whatBreaksOffIsToldAndNotTriedAgain() {
        says(delta("At "));

        assertThat(failure()).hasMessageContaining("broke off in the middle");
        assertThat(heard).containsExactly("At ");
        provider.wire.verify(1, postRequestedFor(urlEqualTo(PATH)));
    }

    @Test
    void anErrorInTheMiddleIsToldAndNotTriedAgain() {
        says(delta("At "), "{\"error\":{\"message\":\"GPU on fire\",\"code\":503}}");

        assertThat(failure()).hasMessageContaining("GPU on fire");
        provider.wire.verify(1, postRequestedFor(urlEqualTo(PATH)));
    }

    @Test
    void beforeTheFirstTokenItIsTriedAgain() {
        then(aResponse().withStatus(429).withHeader("Retry-After", "2"), "first", Scenario.STARTED);
        then(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), "second", "first");
        then(events(delta("At noon."), end("stop"), "[DONE]"), "third", "second");

        assertThat(stream().stop()).isEqualTo(Stop.COMPLETE);
        assertThat(heard).containsExactly("At noon.");
        assertThat(provider.pauses).hasSize(2).first().isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void whoDoesNotKnowTheOptionForUsageIsAskedWithoutIt() {
        then(
                aResponse()
                        .withStatus(422)
                        .withBody("{\"message\":\"Extra inputs are not permitted: stream_options\"}"),
                "refused",
                Scenario.STARTED);
        then(events(delta("At noon."), end("stop"), "[DONE]"), "answered", "refused");

        assertThat(stream()).isEqualTo(new Outcome(Stop.COMPLETE, null));
        assertThat(heard).containsExactly("At noon.");
    }

    @Test
    void aWrongKeyIsToldAtOnce() {
        always(aResponse().withStatus(401).withBody("{\"error\":{\"message\":\"Bad key\"}}"));

        assertThat(failure().code()).isEqualTo(ErrorCode.FORBIDDEN);
        provider.wire.verify(1, postRequestedFor(urlEqualTo(PATH)));
    }

    @Test
    void anEmptyAnswerIsNone() {
        says(end("stop"), "[DONE]");

        assertThat(failure()).hasMessageContaining("without a word");
    }

    @Test
    void whoThinksUntilTheEndIsToBeGivenMoreTokens() {
        says(delta("<think>So"), end("length"), "[DONE]");

        assertThat(failure()).hasMessageContaining("Raise max_tokens");
    }

    @Test
    void silenceInTheMiddleIsNotEndured() throws Exception {
        try (HangingProvider hanging = new HangingProvider("data: " + delta("At ") + "\n\n");
                RemoteModels models = provider.models(new RemoteSettings(
                        Duration.ofSeconds(2), 1, Duration.ofSeconds(30), Duration.ofSeconds(30), true))) {
            ChatModel slow = models.chat(StubbedProvider.endpoint(Dialect.OPENAI_LIKE, hanging.url()));

            CoreException failure = catchThrowableOfType(
                    CoreException.class, () -> slow.stream(REQUEST, new Cancellation(), heard::add));

            assertThat(failure.code()).isEqualTo(ErrorCode.TIMEOUT);
            assertThat(hanging.hungUp.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whoCancelsHangsUp() throws Exception {
        try (HangingProvider hanging = new HangingProvider("data: " + delta("At ") + "\n\n")) {
            ChatModel slow = provider.models.chat(StubbedProvider.endpoint(Dialect.OPENAI_LIKE, hanging.url()));
            Cancellation cancellation = new Cancellation();
            CompletableFuture<String> first = new CompletableFuture<>();
            CompletableFuture<Outcome> outcome =
                    CompletableFuture.supplyAsync(() -> slow.stream(REQUEST, cancellation, first::complete));

            assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo("At ");
            cancellation.cancel();

            assertThat(outcome.get(30, TimeUnit.SECONDS).stop()).isEqualTo(Stop.CANCELLED);
            assertThat(hanging.hungUp.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aCancellationEndsThePauseBeforeAnotherAttempt() {
        Cancellation cancellation = new Cancellation();
        always(aResponse().withStatus(503));
        CompletableFuture<Boolean> paused = new CompletableFuture<>();
        try (RemoteModels models = provider.pausing(length -> {
            paused.complete(true);
            new CountDownLatch(1).await();
        })) {
            ChatModel slow = models.chat(provider.endpoint(Dialect.OPENAI_LIKE));
            paused.thenRunAsync(cancellation::cancel);

            assertThat(slow.stream(REQUEST, cancellation, heard::add).stop()).isEqualTo(Stop.CANCELLED);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    private Outcome stream() {
        return chat.stream(REQUEST, new Cancellation(), new ChatModel.Listener() {
            @Override
            public void text(String more) {
                heard.add(more);
            }

            @Override
            public void thought(String more) {
                thoughts.add(more);
            }
        });
    }

    private CoreException failure() {
        return catchThrowableOfType(CoreException.class, this::stream);
    }

    private static String delta(String text) {
        return "{\"choices\":[{\"delta\":{\"content\":\"" + text.replace("\n", "\\n") + "\"},\"finish_reason\":null}]}";
    }

    private static String end(String reason) {
        return "{\"choices\":[{\"delta\":{},\"finish_reason\":\"" + reason + "\"}]}";
    }

    private static ResponseDefinitionBuilder events(String... events) {
        return okForContentType(
                "text/event-stream",
                Stream.of(events).map(event -> "data: " + event + "\n\n").collect(Collectors.joining()));
    }

    private void says(String... events) {
        always(events(events));
    }

    private void always(ResponseDefinitionBuilder response) {
        provider.wire.stubFor(post(urlEqualTo(PATH)).willReturn(response));
    }

    private void then(ResponseDefinitionBuilder response, String next, String state) {
        provider.wire.stubFor(post(urlEqualTo(PATH))
                .inScenario("one after the other")
                .whenScenarioStateIs(state)
                .willSetStateTo(next)
                .willReturn(response));
    }
}
