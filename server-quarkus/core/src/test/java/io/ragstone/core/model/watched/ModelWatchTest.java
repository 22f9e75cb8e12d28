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
import io.ragstone.core.model.ScriptedChat;
import io.ragstone.core.model.TokenCounter;
import io.ragstone.core.model.WordEmbedder;
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
    private final ModelWatch watch = new ModelWatch(watcher, traces, ModelGate.OPEN, new TokenCounter());

    @Test
    void anAnswerIsToldWithWhatTheProviderCounted() {
        ChatModel chat = watch.chat(TENANT, new ScriptedChat("Ada", ".").counting(new Usage(7, 3)));

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
        watch.chat(TENANT, new ScriptedChat("Ada", ".")).stream(QUESTION, new Cancellation(), more -> {});

        assertThat(calls.getFirst().promptTokens()).isPositive();
        assertThat(calls.getFirst().completionTokens()).isPositive();
    }

    @Test
    void whatBreaksOffHasBeenUsedTooAndIsToldAsFailed() {
        ChatModel chat = watch.chat(
                TENANT, new ScriptedChat("Ada").failing(new CoreException(ErrorCode.UNAVAILABLE, "It broke off.")));

        assertThatThrownBy(() -> chat.stream(QUESTION, new Cancellation(), more -> {}))
                .hasMessage("It broke off.");

        assertThat(calls.getFirst().failure()).isEqualTo("It broke off.");
        assertThat(calls.getFirst().completionTokens()).isPositive();
    }

    @Test
    void textsAreCountedWhereTheyAreEmbeddedOutside() {
        watch.embedders((tenant, model) -> new WordEmbedder())
                .get(TENANT, "words@Test")
                .embed(List.of("one two", "three"));

        assertThat(calls.getFirst().kind()).isEqualTo(ModelCall.Kind.EMBEDDING);
        assertThat(calls.getFirst().promptTokens()).isEqualTo(3);
    }

    @Test
    void whoHasUsedUpItsTokensIsNotLetThrough() {
        ModelWatch closed = new ModelWatch(
                watcher,
                traces,
                tenant -> {
                    throw new CoreException(ErrorCode.RATE_LIMITED, "Used up.");
                },
                new TokenCounter());
        ScriptedChat chat = new ScriptedChat("Ada");

        assertThatThrownBy(() -> closed.chat(TENANT, chat).stream(QUESTION, new Cancellation(), more -> {}))
                .hasMessage("Used up.");

        assertThat(chat.requests()).isEmpty();
        assertThat(calls).isEmpty();
    }
}
