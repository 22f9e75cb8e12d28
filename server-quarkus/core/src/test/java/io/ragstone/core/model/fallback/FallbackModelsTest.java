package io.ragstone.core.model.fallback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.FakeTransactions;
import io.ragstone.core.call.Principal;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.Cancellation;
import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.model.ChatMessage.Role;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ChatModel.Stop;
import io.ragstone.core.model.ChatRequest;
import io.ragstone.core.model.ChatRequest.Settings;
import io.ragstone.core.model.FakeSecretBox;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.Reranker;
import io.ragstone.core.model.ScriptedChat;
import io.ragstone.core.model.provider.FakeProviderKeyStore;
import io.ragstone.core.model.provider.FakeTenantModelStore;
import io.ragstone.core.model.provider.ModelAccess;
import io.ragstone.core.model.provider.ModelCatalogue;
import io.ragstone.core.model.provider.ProviderKey;
import io.ragstone.core.model.remote.FakeModelClients;
import io.ragstone.core.model.remote.ModelEndpoints;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FallbackModelsTest {
    private static final String FIRST = "gpt-4o@OpenAI";
    private static final CoreException DOWN = new CoreException(ErrorCode.UNAVAILABLE, "OpenAI has failed.");
    private static final ChatRequest REQUEST =
            new ChatRequest(List.of(new ChatMessage(Role.USER, "When?")), Settings.NONE);

    private final UUID tenant = UUID.randomUUID();
    private final CallContext call =
            new CallContext(new Principal.KeyHolder(tenant, null, UUID.randomUUID()), "test", "1");
    private final FakeProviderKeyStore keys = new FakeProviderKeyStore();
    private final FakeTenantModelStore own = new FakeTenantModelStore();
    private final FakeSecretBox secrets = new FakeSecretBox();
    private final ModelCatalogue catalogue = new ModelCatalogue();
    private final ModelAccess access = new ModelAccess(catalogue, keys, own);
    private final ModelEndpoints endpoints = new ModelEndpoints(catalogue, access, keys, own, secrets);
    private final FallbackService fallbacks = new FallbackService(
            new FakeFallbackStore(),
            Map.of(ModelKind.CHAT, List.of("deepseek-chat@DeepSeek", ModelCatalogue.DEFAULT_CHAT)),
            access,
            new FakeTransactions());
    private final FakeModelClients clients = new FakeModelClients();
    private final ScriptedChat inside = new ScriptedChat("quoted");
    private final FallbackModels models = new FallbackModels(
            clients,
            endpoints,
            fallbacks,
            model -> model.equals(ModelCatalogue.DEFAULT_CHAT) ? Optional.of(inside) : Optional.empty());
    private final List<String> heard = new ArrayList<>();

    FallbackModelsTest() {
        key("OpenAI");
    }

    @Test
    void whoeverAnswersFirstIsTheOnlyOneAsked() {
        key("DeepSeek");
        clients.with("gpt-4o", new ScriptedChat("At noon.")).with("deepseek-chat", new ScriptedChat("no"));

        assertThat(stream().stop()).isEqualTo(Stop.COMPLETE);

        assertThat(heard).containsExactly("At noon.");
        assertThat(inside.requests()).isEmpty();
    }

    @Test
    void theyAreAskedInTheirOrderUntilOneAnswers() {
        key("DeepSeek");
        ScriptedChat second = new ScriptedChat().failing(new CoreException(ErrorCode.FORBIDDEN, "Wrong key."));
        clients.with("gpt-4o", new ScriptedChat().failing(DOWN)).with("deepseek-chat", second);

        stream();

        assertThat(second.requests()).hasSize(1);
        assertThat(heard).containsExactly("quoted");
    }

    @Test
    void withoutAKeyNobodyStepsIn() {
        clients.with("gpt-4o", new ScriptedChat().failing(DOWN));

        stream();

        assertThat(heard).containsExactly("quoted");
        assertThat(clients.asked()).hasSize(1);
    }

    @Test
    void onceSomethingWasHeardNobodyStepsIn() {
        clients.with("gpt-4o", new ScriptedChat("At ").failing(DOWN));

        assertThatThrownBy(this::stream).isSameAs(DOWN);

        assertThat(heard).containsExactly("At ");
        assertThat(inside.requests()).isEmpty();
    }

    @Test
    void aThoughtHasBeenHeardToo() {
        clients.with("gpt-4o", new ScriptedChat().thinking("Hm.").failing(DOWN));

        assertThatThrownBy(this::stream).isSameAs(DOWN);
    }

    @Test
    void forWhomNobodyWaitsNobodyStepsIn() {
        clients.with("gpt-4o", new ScriptedChat().failing(new CoreException(ErrorCode.CANCELLED, "Nobody waits.")));

        assertThatThrownBy(this::stream).hasMessage("Nobody waits.");
        assertThat(inside.requests()).isEmpty();
    }

    @Test
    void whenNobodyAnswersTheFirstReasonIsTold() {
        key("DeepSeek");
        fallbacks.choose(call, ModelKind.CHAT, List.of("deepseek-chat@DeepSeek"));
        clients.with("gpt-4o", new ScriptedChat().failing(DOWN))
                .with("deepseek-chat", new ScriptedChat().failing(new CoreException(ErrorCode.TIMEOUT, "Silence.")));

        assertThatThrownBy(this::stream).isSameAs(DOWN);
    }

    @Test
    void theSmallestWindowCounts() {
        key("DeepSeek");
        clients.with("gpt-4o", new ScriptedChat().window(128_000))
                .with("deepseek-chat", new ScriptedChat().window(65_536));

        assertThat(chat().window()).isEqualTo(65_536);
        assertThat(chat().model()).isEqualTo("scripted@Test");
    }

    @Test
    void aTenantsOwnChoiceCountsAndOnlyModelsThatItMayUse() {
        assertThatThrownBy(() -> fallbacks.choose(call, ModelKind.CHAT, List.of("deepseek-chat@DeepSeek")))
                .hasMessage("Unauthorized model: <deepseek-chat@DeepSeek>");
        assertThatThrownBy(() -> fallbacks.choose(call, ModelKind.EMBEDDING, List.of()))
                .hasMessageContaining("No model can step in for an embedding model");
        assertThatThrownBy(() -> fallbacks.choose(call, ModelKind.CHAT, List.of(FIRST, FIRST)))
                .hasMessageContaining("each once");

        fallbacks.choose(call, ModelKind.CHAT, List.of(FIRST));

        assertThat(fallbacks.mine(call, ModelKind.CHAT)).containsExactly(FIRST);
        assertThat(fallbacks.of(UUID.randomUUID(), ModelKind.CHAT)).hasSize(2);
        fallbacks.choose(call, ModelKind.CHAT, List.of());
        assertThat(fallbacks.mine(call, ModelKind.CHAT)).hasSize(2);
    }

    @Test
    void rerankersStepInToo() {
        key("Jina");
        key("Cohere");
        fallbacks.choose(call, ModelKind.RERANK, List.of("jina-reranker-v3@Jina"));
        clients.with("rerank-v3.5", (Reranker) new Scores(null)).with("jina-reranker-v3", (Reranker) new Scores(.7));

        Reranker reranker = models.reranker(endpoints.get(tenant, "rerank-v3.5@Cohere", ModelKind.RERANK));

        assertThat(reranker.scores("When?", List.of("noon"))).containsExactly(.7);
    }

    private void key(String provider) {
        keys.put(new ProviderKey(tenant, provider, secrets.seal("sk"), null, Instant.EPOCH));
    }

    private ChatModel chat() {
        return models.chat(endpoints.get(tenant, FIRST, ModelKind.CHAT));
    }

    private ChatModel.Outcome stream() {
        return chat().stream(REQUEST, new Cancellation(), heard::add);
    }

    private record Scores(@Nullable Double each) implements Reranker {
        @Override
        public String model() {
            return "scores@Test";
        }

        @Override
        public double[] scores(String question, List<String> texts) {
            if (each == null) {
                throw DOWN;
            }
            return texts.stream().mapToDouble(text -> each).toArray();
        }
    }
}
