package io.ragstone.core.model.watched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.call.MovableClock;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.Cancellation;
import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.model.ChatMessage.Role;
import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.model.ChatRequest;
import io.ragstone.core.model.ChatRequest.Settings;
import io.ragstone.core.model.CountingEmbedder;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.Reranker;
import io.ragstone.core.model.ScriptedChat;
import io.ragstone.core.model.TokenCounter;
import io.ragstone.core.model.call.CallGate;
import io.ragstone.core.model.call.Calls;
import io.ragstone.core.model.call.ModelCall;
import io.ragstone.core.model.call.ModelCall.Outcome;
import io.ragstone.core.model.remote.FakeModelClients;
import io.ragstone.core.model.remote.ModelEndpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordedModelsTest {
    private static final List<ChatMessage> QUESTION = List.of(new ChatMessage(Role.USER, "When does it leave?"));
    private static final ChatRequest REQUEST = new ChatRequest(QUESTION, Settings.NONE);

    private final MovableClock clock = new MovableClock(Calls.MONDAY);
    private final TokenCounter tokens = new TokenCounter();
    private final FakeModelClients clients = new FakeModelClients();
    private final List<ModelCall> calls = new ArrayList<>();
    private final RecordedModels watched = new RecordedModels(clients, CallGate.OPEN, calls::add, tokens, clock);
    private final RecordedModels shut = new RecordedModels(
            clients,
            endpoint -> {
                throw new CoreException(ErrorCode.UNAVAILABLE, "Shut.");
            },
            calls::add,
            tokens,
            clock);
    private final ModelEndpoint endpoint = Calls.endpoint(UUID.randomUUID(), "qwen");
    private final List<String> heard = new ArrayList<>();

    @Test
    void whatTheProviderCountsIsRecordedWithItsCost() {
        clients.with("qwen", new ScriptedChat("At ", "noon.").counting(new Usage(1000, 500)));

        watched.chat(endpoint).stream(REQUEST, new Cancellation(), heard::add);

        assertThat(heard).containsExactly("At ", "noon.");
        ModelCall call = only();
        assertThat(call.endpoint()).isEqualTo(endpoint);
        assertThat(call.kind()).isEqualTo(ModelKind.CHAT);
        assertThat(call.usage()).isEqualTo(new Usage(1000, 500));
        assertThat(call.cost().orElseThrow()).isEqualByComparingTo("0.00045");
        assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(call.startedAt()).isEqualTo(Calls.MONDAY);
    }

    @Test
    void itIsCountedHereWhereTheProviderDoesNot() {
        clients.with("qwen", new ScriptedChat("At noon.").thinking("Hm."));

        watched.chat(endpoint).stream(REQUEST, new Cancellation(), heard::add);

        assertThat(only().usage())
                .isEqualTo(new Usage(tokens.count("When does it leave?"), tokens.count("Hm.At noon.")));
    }

    @Test
    void singleAnswersAreRecordedToo() {
        clients.with("qwen", new ScriptedChat().answering("At noon.")).telling(new Usage(12, 3));

        assertThat(watched.chat(endpoint).answer(QUESTION)).isEqualTo("At noon.");

        assertThat(only().usage()).isEqualTo(new Usage(12, 3));
    }

    @Test
    void whatBreaksOffHasBeenUsedAsFarAsItWasHeard() {
        clients.with("qwen", new ScriptedChat("At ").failing(new CoreException(ErrorCode.TIMEOUT, "Silence.")));

        assertThatThrownBy(() -> watched.chat(endpoint).stream(REQUEST, new Cancellation(), heard::add))
                .hasMessage("Silence.");

        assertThat(only().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(only().failure()).isEqualTo(ErrorCode.TIMEOUT);
        assertThat(only().usage().completion()).isEqualTo(tokens.count("At "));
    }

    @Test
    void whatFailsAtOnceCostsNothing() {
        clients.with("qwen", new ScriptedChat().failing(new CoreException(ErrorCode.FORBIDDEN, "Wrong key.")));

        assertThatThrownBy(() -> watched.chat(endpoint).stream(REQUEST, new Cancellation(), heard::add))
                .hasMessage("Wrong key.");

        assertThat(only().usage()).isEqualTo(Usage.NONE);
        assertThat(only().failure()).isEqualTo(ErrorCode.FORBIDDEN);
    }

    @Test
    void whoCancelsDoesNotFail() {
        clients.with("qwen", new ScriptedChat("At ", "noon."));
        Cancellation cancellation = new Cancellation();

        watched.chat(endpoint).stream(REQUEST, cancellation, text -> cancellation.cancel());

        assertThat(only().outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(only().failure()).isNull();
    }

    @Test
    void faultsOfOursAreFailuresToo() {
        clients.with("qwen", (Reranker) new BrokenReranker());

        assertThatThrownBy(() -> watched.reranker(endpoint).scores("a", List.of("b")))
                .isInstanceOf(IllegalStateException.class);

        assertThat(only().failure()).isEqualTo(ErrorCode.INTERNAL);
    }

    @Test
    void embeddersAndRerankersAreRecorded() {
        clients.with("qwen", new CountingEmbedder()).with("qwen", (Reranker) new EqualReranker());

        watched.embedder(endpoint).embed(List.of("one ferry", "two"));
        watched.reranker(endpoint).scores("ferry", List.of("one", "two"));

        assertThat(calls).extracting(ModelCall::kind).containsExactly(ModelKind.EMBEDDING, ModelKind.RERANK);
        assertThat(calls.getFirst().usage()).isEqualTo(new Usage(tokens.count("one ferry") + tokens.count("two"), 0));
        assertThat(calls.getLast().usage().prompt())
                .isEqualTo(2 * tokens.count("ferry") + tokens.count("one") + tokens.count("two"));
    }

    @Test
    void theGateStopsWhoWaitsButNotWhatIsIngested() {
        CountingEmbedder embedder = new CountingEmbedder();
        ScriptedChat chat = new ScriptedChat("x");
        clients.with("qwen", embedder).with("qwen", chat);

        assertThatThrownBy(() -> shut.chat(endpoint).stream(REQUEST, new Cancellation(), heard::add))
                .hasMessage("Shut.");
        assertThatThrownBy(() -> shut.embedder(endpoint).embed(List.of("a question")))
                .hasMessage("Shut.");
        assertThat(chat.requests()).isEmpty();
        assertThat(embedder.embedded()).isEmpty();
        assertThat(calls).isEmpty();

        assertThat(shut.embedder(endpoint).embed(List.of("one", "two"))).hasSize(2);
    }

    @Test
    void howLongItTookIsMeasured() {
        clients.with("qwen", (Reranker) new SlowReranker(clock));

        watched.reranker(endpoint).scores("a", List.of());

        assertThat(only().took()).isEqualTo(Duration.ofSeconds(7));
    }

    private ModelCall only() {
        assertThat(calls).hasSize(1);
        return calls.getFirst();
    }

    private record EqualReranker() implements Reranker {
        @Override
        public String model() {
            return "equal@Test";
        }

        @Override
        public double[] scores(String question, List<String> texts) {
            return new double[texts.size()];
        }
    }

    private record BrokenReranker() implements Reranker {
        @Override
        public String model() {
            return "broken@Test";
        }

        @Override
        public double[] scores(String question, List<String> texts) {
            throw new IllegalStateException("A fault.");
        }
    }

    private record SlowReranker(MovableClock clock) implements Reranker {
        @Override
        public String model() {
            return "slow@Test";
        }

        @Override
        public double[] scores(String question, List<String> texts) {
            clock.advance(Duration.ofSeconds(7));
            return new double[texts.size()];
        }
    }
}
