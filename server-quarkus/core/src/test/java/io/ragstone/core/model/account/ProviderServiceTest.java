package io.ragstone.core.model.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.FakeTransactions;
import io.ragstone.core.call.MovableClock;
import io.ragstone.core.call.Principal;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.model.CountingEmbedder;
import io.ragstone.core.model.FakeSecretBox;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.ModelName;
import io.ragstone.core.model.Reranker;
import io.ragstone.core.model.ScriptedChat;
import io.ragstone.core.model.account.ProviderService.NewKey;
import io.ragstone.core.model.account.ProviderService.NewModel;
import io.ragstone.core.model.call.FakeModelCallStore;
import io.ragstone.core.model.call.ModelCall;
import io.ragstone.core.model.provider.FakeProviderKeyStore;
import io.ragstone.core.model.provider.FakeTenantModelStore;
import io.ragstone.core.model.provider.ModelAccess;
import io.ragstone.core.model.provider.ModelCatalogue;
import io.ragstone.core.model.provider.Provider;
import io.ragstone.core.model.provider.ProviderKey;
import io.ragstone.core.model.remote.FakeModelClients;
import io.ragstone.core.model.remote.ModelEndpoint;
import io.ragstone.core.model.remote.ModelEndpoints;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderServiceTest {
    private static final ModelName GPT = new ModelName("gpt-4o", "OpenAI");
    private static final ModelName QWEN = new ModelName("qwen", "VLLM");
    private static final String GPU = "http://gpu.example.org:8000/v1";

    private final UUID tenant = UUID.randomUUID();
    private final CallContext call =
            new CallContext(new Principal.KeyHolder(tenant, null, UUID.randomUUID()), "test", "1");
    private final FakeProviderKeyStore keys = new FakeProviderKeyStore();
    private final FakeTenantModelStore own = new FakeTenantModelStore();
    private final FakeSecretBox secrets = new FakeSecretBox();
    private final ModelCatalogue catalogue = new ModelCatalogue(Map.of("Ollama", "http://models.local:11434"));
    private final ModelAccess access = new ModelAccess(catalogue, keys, own);
    private final ModelEndpoints endpoints = new ModelEndpoints(catalogue, access, keys, own, secrets);
    private final FakeModelClients clients = new FakeModelClients();
    private final FakeModelCallStore calls = new FakeModelCallStore();
    private final ProviderService service = new ProviderService(
            catalogue,
            keys,
            own,
            secrets,
            endpoints,
            clients,
            new FakeTransactions(),
            new MovableClock(Instant.parse("2026-03-02T08:30:00Z")));
    private final ModelLists lists = new ModelLists(catalogue, keys, own, calls);

    @Test
    void aKeyIsKeptSealedAndWithoutAskingAnybody() {
        service.keepKey(call, new NewKey("OpenAI", " sk-1 ", " https://proxy.example.org/v1/ "), null);

        ProviderKey kept = keys.find(tenant, "OpenAI").orElseThrow();
        assertThat(kept.sealedKey()).isNotEqualTo("sk-1");
        assertThat(secrets.open(kept.sealedKey())).isEqualTo("sk-1");
        assertThat(kept.baseUrl()).isEqualTo("https://proxy.example.org/v1");
        assertThat(clients.asked()).isEmpty();
    }

    @Test
    void aKeyCanBeTriedBeforeItIsKept() {
        clients.with("text-embedding-3-small", new CountingEmbedder());

        service.keepKey(call, new NewKey("OpenAI", "sk-1", null), "");

        assertThat(clients.asked()).singleElement().satisfies(endpoint -> {
            assertThat(endpoint.key()).isEqualTo("sk-1");
            assertThat(endpoint.baseUrl()).isEqualTo("https://api.openai.com/v1");
        });
        assertThat(keys.find(tenant, "OpenAI")).isPresent();
    }

    @Test
    void aKeyThatIsRefusedWhenTriedIsNotKept() {
        clients.with("jina-reranker-v3", (Reranker) new Refusing());

        assertThatThrownBy(() -> service.keepKey(call, new NewKey("Jina", "sk-1", null), "jina-reranker-v3"))
                .isInstanceOf(CoreException.class)
                .hasMessage("Fail to access Jina: Wrong key.");

        assertThat(keys.list(tenant)).isEmpty();
    }

    @Test
    void onlyAKnownModelCanBeTried() {
        assertThatThrownBy(() -> service.keepKey(call, new NewKey("OpenAI", "sk-1", null), "gpt-0"))
                .hasMessage("No model named 'gpt-0' of OpenAI can be tried: name a known one, or add the model.");
        assertThatThrownBy(() -> service.keepKey(call, new NewKey("VLLM", "", GPU), ""))
                .hasMessageContaining("add the model");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://host/v1",
                "host/v1",
                "http://",
                "https://user:secret@host/v1",
                "http://a b/",
                "file:///etc"
            })
    void whatIsNoAddressIsRefused(String url) {
        assertThatThrownBy(() -> service.keepKey(call, new NewKey("OpenAI", "sk-1", url), null))
                .isInstanceOf(CoreException.class)
                .hasMessageContaining("is no address");
        assertThatThrownBy(() -> service.addModel(call, model(QWEN, "x", url), false))
                .hasMessageContaining("is no address");
    }

    @Test
    void whatCannotBeSentOrIsNowhereIsRefused() {
        assertThatThrownBy(() -> service.keepKey(call, new NewKey("OpenAI", " ", null), null))
                .hasMessageContaining("must not be empty");
        assertThatThrownBy(() -> service.keepKey(call, new NewKey("OpenAI", "sk\n1", null), null))
                .hasMessageContaining("characters that no key has");
        assertThatThrownBy(() -> service.keepKey(call, new NewKey("VLLM", "x", null), null))
                .hasMessageContaining("no usual place");
        assertThatThrownBy(() -> service.addModel(call, model(QWEN, "x", null), false))
                .hasMessageContaining("no usual place");
        assertThatThrownBy(() -> service.addModel(call, model(GPT, null, "https://proxy.example.org"), false))
                .hasMessage("The key for OpenAI must not be empty.");
        assertThatThrownBy(() -> service.keepKey(call, new NewKey("Nobody", "x", null), null))
                .hasMessage("Unknown provider: Nobody");
        assertThatThrownBy(() -> service.keepKey(call, new NewKey("Builtin", "x", null), null))
                .hasMessage("Unknown provider: Builtin");
    }

    @Test
    void aModelOfOnesOwnCanBeUsedAndListed() {
        service.addModel(call, new NewModel(QWEN, ModelKind.CHAT, "sk-2", GPU + "/", 32_768), false);

        ModelEndpoint endpoint = endpoints.get(tenant, "qwen@VLLM", ModelKind.CHAT);
        assertThat(endpoint.key()).isEqualTo("sk-2");
        assertThat(mine("VLLM")).containsExactly(new ListedModel(QWEN, ModelKind.CHAT, GPU, 32_768, true, 0));
        assertThat(access.usable(tenant, "qwen", ModelKind.CHAT)).contains(QWEN);
        assertThat(access.usable(UUID.randomUUID(), "qwen", ModelKind.CHAT)).isEmpty();
        assertThatThrownBy(() -> endpoints.get(tenant, "qwen@VLLM", ModelKind.EMBEDDING))
                .hasMessage("Unsupported model: <qwen@VLLM>");
    }

    @Test
    void aModelThatDoesNotAnswerWhenTriedIsNotAdded() {
        clients.with("qwen", new ScriptedChat().answering("Hello.")).with("qwen", (Reranker) new Refusing());

        assertThatThrownBy(() -> service.addModel(call, new NewModel(QWEN, ModelKind.RERANK, "", GPU, 0), true))
                .hasMessage("Fail to access VLLM: Wrong key.");
        assertThat(own.list(tenant)).isEmpty();

        service.addModel(call, model(QWEN, "", GPU), true);
        assertThat(own.list(tenant)).hasSize(1);
    }

    @Test
    void aModelIsSwitchedOffAndOn() {
        service.keepKey(call, new NewKey("OpenAI", "sk-1", null), null);

        service.switchModel(call, GPT, false);

        assertThat(access.usable(tenant, "gpt-4o", ModelKind.CHAT)).isEmpty();
        assertThat(mine("OpenAI"))
                .filteredOn(model -> !model.on())
                .extracting(ListedModel::name)
                .containsExactly(GPT);
        service.switchModel(call, GPT, true);
        assertThat(access.usable(tenant, "gpt-4o", ModelKind.CHAT)).contains(GPT);
        assertThatThrownBy(() -> service.switchModel(call, QWEN, true)).hasMessage("There is no model qwen of VLLM.");
    }

    @Test
    void aRemovedModelOfTheCatalogueComesBackWithAKey() {
        NewKey key = new NewKey("OpenAI", "sk-1", null);
        service.keepKey(call, key, null);
        int before = mine("OpenAI").size();

        service.removeModel(call, GPT);

        assertThat(mine("OpenAI")).hasSize(before - 1);
        assertThat(access.usable(tenant, "gpt-4o", ModelKind.CHAT)).isEmpty();
        service.keepKey(call, key, null);
        assertThat(mine("OpenAI")).hasSize(before);
        assertThat(access.usable(tenant, "gpt-4o", ModelKind.CHAT)).contains(GPT);
    }

    @Test
    void aRemovedModelOfOnesOwnIsGone() {
        service.addModel(call, model(QWEN, "x", GPU), false);

        service.removeModel(call, QWEN);
        service.removeModel(call, QWEN);

        assertThat(own.list(tenant)).isEmpty();
        assertThat(lists.mine(call).keySet()).extracting(Provider::name).containsExactly("Builtin", "Ollama");
    }

    @Test
    void aRemovedProviderTakesItsModelsAndKeysAlong() {
        service.keepKey(call, new NewKey("VLLM", "x", GPU), null);
        service.addModel(call, model(QWEN, "", null), false);
        service.keepKey(call, new NewKey("OpenAI", "sk-1", null), null);

        service.removeProvider(call, "VLLM");
        service.removeProvider(call, "Nobody");

        assertThat(keys.list(tenant)).extracting(ProviderKey::provider).containsExactly("OpenAI");
        assertThat(own.list(tenant)).isEmpty();
    }

    @Test
    void whatWasUsedIsListed() {
        service.addModel(call, model(QWEN, "x", GPU), false);
        ModelEndpoint endpoint = endpoints.get(tenant, "qwen@VLLM", ModelKind.CHAT);
        calls.add(List.of(new ModelCall(
                endpoint,
                ModelKind.CHAT,
                new Usage(7, 3),
                Instant.EPOCH,
                Duration.ZERO,
                ModelCall.Outcome.ANSWERED,
                null)));

        assertThat(mine("VLLM")).extracting(ListedModel::usedTokens).containsExactly(10L);
    }

    @Test
    void allProvidersOutsideAreListed() {
        assertThat(lists.providers())
                .extracting(Provider::name)
                .contains("OpenAI", "VLLM")
                .doesNotContain("Builtin");
    }

    private List<ListedModel> mine(String provider) {
        return lists.mine(call).entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(provider))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    private static NewModel model(ModelName name, @Nullable String key, @Nullable String baseUrl) {
        return new NewModel(name, ModelKind.CHAT, key, baseUrl, 0);
    }

    private record Refusing() implements Reranker {
        @Override
        public String model() {
            return "refusing@Test";
        }

        @Override
        public double[] scores(String question, List<String> texts) {
            throw new CoreException(ErrorCode.FORBIDDEN, "Wrong key.");
        }
    }
}
