package io.ragstone.core.model.watched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.Cancellation;
import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.model.ChatMessage.Role;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.model.ChatRequest;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.ScriptedChat;
import io.ragstone.core.model.TokenCounter;
import io.ragstone.core.model.WordEmbedder;
import io.ragstone.core.model.call.CallGate;
import io.ragstone.core.model.call.Calls;
import io.ragstone.core.model.call.ModelCallListener;
import io.ragstone.core.model.remote.FakeModelClients;
import io.ragstone.core.model.remote.ModelEndpoint;
import io.ragstone.core.trace.Step;
import io.ragstone.core.trace.Step.Kind;
import io.ragstone.core.trace.Trace;
import io.ragstone.core.trace.TraceListener;
import io.ragstone.core.trace.Traces;
import io.ragstone.core.watch.ModelCall;
import io.ragstone.core.watch.Watcher;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every call of a model is told once, with what it used, and is a step of what is traced. */
class ModelWatchTest {
    private static final UUID TENANT = new UUID(1, 1);
    private static final ChatRequest QUESTION =
            new ChatRequest(List.of(new ChatMessage(Role.USER, "Who keeps the light?")), ChatRequest.Settings.NONE);

    private final List<ModelCall> calls = new ArrayList<>();
    private final List<Trace> heard = new ArrayList<>();
    private final Watcher watcher = new Watcher() {
        @Override
        public void modelCalled(ModelCall call) {
            calls.add(call);
        }
    };
    private final Traces traces = new Traces(
            new TraceListener() {
                @Override
                public boolean wants(UUID tenantId) {
                    return true;
                }

                @Override
                public void ended(Trace trace) {
                    heard.add(trace);
                }
            },
            Clock.systemUTC());
    private final ModelWatch watch = new ModelWatch(watcher, traces, ModelGate.OPEN);
    private final TokenCounter tokens = new TokenCounter();
    private final List<io.ragstone.core.model.call.ModelCall> recorded = new ArrayList<>();
    private final FakeModelClients clients = new FakeModelClients();
    private final RecordedModels models = new RecordedModels(
            clients, CallGate.OPEN, ModelCallListener.all(List.of(recorded::add, watch)), tokens, Clock.systemUTC());
    private final ModelEndpoint endpoint = Calls.endpoint(TENANT, "scripted");

    private ChatModel chat(ScriptedChat scripted) {
        clients.with("scripted", scripted);
        return watch.chat(TENANT, models.chat(endpoint));
    }

    @Test
    void anAnswerIsToldWithWhatTheProviderCounted() {
        ChatModel chat = chat(new ScriptedChat("Ada", ".").counting(new Usage(7, 3)));

        traces.<Integer>follow(TENANT, Kind.WORK, "answer", () -> "Who?", note -> {
            chat.stream(QUESTION, new Cancellation(), more -> {});
            return 1;
        });

        assertThat(calls).singleElement().satisfies(call -> {
            assertThat(call.kind()).isEqualTo(ModelCall.Kind.CHAT);
            assertThat(call.model()).isEqualTo("scripted@Test");
            assertThat(call.provider()).isEqualTo("Test");
            assertThat(call.promptTokens()).isEqualTo(7);
            assertThat(call.completionTokens()).isEqualTo(3);
            assertThat(call.failure()).isNull();
        });
        Step step = heard.getFirst().steps().getFirst();
        assertThat(step.kind()).isEqualTo(Kind.GENERATION);
        assertThat(step.input()).contains("USER: Who keeps the light?");
        assertThat(step.output()).isEqualTo("Ada.");
        assertThat(step.tokens()).isEqualTo(new Step.Tokens(7, 3));
        assertThat(step.firstWord()).isBetween(step.begun(), step.ended());
    }

    @Test
    void whereTheProviderDoesNotCountWeDo() {
        chat(new ScriptedChat("Ada", ".")).stream(QUESTION, new Cancellation(), more -> {});

        assertThat(calls.getFirst().promptTokens()).isEqualTo(tokens.count("Who keeps the light?"));
        assertThat(calls.getFirst().completionTokens()).isEqualTo(tokens.count("Ada."));
    }

    @Test
    void allWhoHearOfACallHearTheSameFigures() {
        clients.telling(new Usage(12, 3));

        chat(new ScriptedChat().answering("Ada.")).answer(QUESTION.messages());

        assertThat(calls.getFirst().tokens()).isEqualTo(15);
        assertThat(recorded)
                .singleElement()
                .satisfies(call -> assertThat(call.usage()).isEqualTo(new Usage(12, 3)));
    }

    @Test
    void whatSeveralCallsUsedForOneQuestionIsAddedUp() {
        clients.with("scripted", new ScriptedChat("Ada", ".").counting(new Usage(7, 3)));
        ChatModel once = models.chat(endpoint);
        ChatModel twice = new Twice(once);

        watch.chat(TENANT, twice).stream(QUESTION, new Cancellation(), more -> {});
        once.stream(QUESTION, new Cancellation(), more -> {});

        assertThat(calls)
                .singleElement()
                .satisfies(call -> assertThat(call.tokens()).isEqualTo(20));
        assertThat(recorded).hasSize(3);
    }

    @Test
    void whoHearsAnAnswerMayAskAnotherModelMeanwhile() {
        clients.with("scripted", new WordEmbedder());
        Embedder embedder =
                watch.embedders((tenant, model) -> models.embedder(endpoint)).get(TENANT, "words@Test");
        ChatModel chat = chat(new ScriptedChat("Ada").counting(new Usage(7, 3)));

        chat.stream(QUESTION, new Cancellation(), more -> embedder.embed(List.of("one two")));

        assertThat(calls).extracting(ModelCall::tokens).containsExactly(2L, 10L);
    }

    @Test
    void whatIsInsideUsesNothing() {
        watch.chat(TENANT, new ScriptedChat("Ada", ".").counting(new Usage(7, 3))).stream(
                QUESTION, new Cancellation(), more -> {});

        assertThat(calls)
                .singleElement()
                .satisfies(call -> assertThat(call.tokens()).isZero());
    }

    @Test
    void whatBreaksOffHasBeenUsedTooAndIsToldAsFailed() {
        ChatModel chat =
                chat(new ScriptedChat("Ada").failing(new CoreException(ErrorCode.UNAVAILABLE, "It broke off.")));

        assertThatThrownBy(() -> chat.stream(QUESTION, new Cancellation(), more -> {}))
                .hasMessage("It broke off.");

        assertThat(calls.getFirst().failure()).isEqualTo("It broke off.");
        assertThat(calls.getFirst().completionTokens()).isPositive();
    }

    @Test
    void textsAreCountedWhereTheyAreEmbeddedOutside() {
        clients.with("scripted", new WordEmbedder());

        watch.embedders((tenant, model) -> models.embedder(endpoint))
                .get(TENANT, "words@Test")
                .embed(List.of("one two", "three"));

        assertThat(calls.getFirst().kind()).isEqualTo(ModelCall.Kind.EMBEDDING);
        assertThat(calls.getFirst().promptTokens()).isEqualTo(3);
    }

    @Test
    void whoHasUsedUpItsTokensIsNotLetThrough() {
        ModelWatch closed = new ModelWatch(watcher, traces, tenant -> {
            throw new CoreException(ErrorCode.RATE_LIMITED, "Used up.");
        });
        ScriptedChat chat = new ScriptedChat("Ada");

        assertThatThrownBy(() -> closed.chat(TENANT, chat).stream(QUESTION, new Cancellation(), more -> {}))
                .hasMessage("Used up.");

        assertThat(chat.requests()).isEmpty();
        assertThat(calls).isEmpty();
    }

    /** Asks a model twice for one answer. */
    private record Twice(ChatModel chat) implements ChatModel {
        @Override
        public String model() {
            return chat.model();
        }

        @Override
        public int window() {
            return chat.window();
        }

        @Override
        public String answer(List<ChatMessage> messages) {
            return chat.answer(messages) + chat.answer(messages);
        }

        @Override
        public Outcome stream(ChatRequest request, Cancellation cancellation, Listener listener) {
            chat.stream(request, cancellation, listener);
            return chat.stream(request, cancellation, listener);
        }
    }
}
