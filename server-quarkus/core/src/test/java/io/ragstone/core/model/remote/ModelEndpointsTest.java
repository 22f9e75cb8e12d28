package io.ragstone.core.model.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.model.FakeSecretBox;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.ModelName;
import io.ragstone.core.model.provider.Dialect;
import io.ragstone.core.model.provider.FakeProviderKeyStore;
import io.ragstone.core.model.provider.FakeTenantModelStore;
import io.ragstone.core.model.provider.ModelAccess;
import io.ragstone.core.model.provider.ModelCatalogue;
import io.ragstone.core.model.provider.ProviderKey;
import io.ragstone.core.model.provider.TenantModel;
import io.ragstone.core.model.provider.TenantModel.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelEndpointsTest {
    private static final String SMALL = "text-embedding-3-small@OpenAI";

    private final UUID tenant = UUID.randomUUID();
    private final FakeProviderKeyStore keys = new FakeProviderKeyStore();
    private final FakeTenantModelStore own = new FakeTenantModelStore();
    private final FakeSecretBox secrets = new FakeSecretBox();
    private final ModelCatalogue catalogue = new ModelCatalogue(Map.of("Ollama", "http://models.local:11434"));
    private final ModelAccess access = new ModelAccess(catalogue, keys, own);
    private final ModelEndpoints endpoints = new ModelEndpoints(catalogue, access, keys, own, secrets);

    @Test
    void aProviderIsAtItsUsualPlace() {
        keep("OpenAI", "sk-1", null);

        ModelEndpoint endpoint = endpoints.get(tenant, SMALL, ModelKind.EMBEDDING);

        assertThat(endpoint.model()).isEqualTo(new ModelName("text-embedding-3-small", "OpenAI"));
        assertThat(endpoint.dialect()).isEqualTo(Dialect.OPENAI);
        assertThat(endpoint.baseUrl()).isEqualTo("https://api.openai.com/v1");
        assertThat(endpoint.trusted()).isTrue();
        assertThat(endpoint.key()).isEqualTo("sk-1");
        assertThat(endpoint.dimensions()).isEqualTo(1536);
        assertThat(endpoint.toString()).doesNotContain("sk-1");
    }

    @Test
    void aModelMayBeNamedWithoutItsProvider() {
        keep("OpenAI", "sk-1", null);

        assertThat(endpoints.get(tenant, "gpt-4o", ModelKind.CHAT).model())
                .isEqualTo(new ModelName("gpt-4o", "OpenAI"));
        assertThatThrownBy(() -> endpoints.get(tenant, "unheard-of", ModelKind.CHAT))
                .isInstanceOf(CoreException.class);
    }

    @Test
    void aTenantsOwnPlaceIsNotTrusted() {
        keep("OpenAI", "sk-1", "https://proxy.example.org/openai");

        ModelEndpoint endpoint = endpoints.get(tenant, SMALL, ModelKind.EMBEDDING);

        assertThat(endpoint.baseUrl()).isEqualTo("https://proxy.example.org/openai");
        assertThat(endpoint.trusted()).isFalse();
    }

    @Test
    void theOperatorCanSayWhereAProviderIs() {
        ModelEndpoint endpoint = endpoints.get(tenant, "nomic-embed-text@Ollama", ModelKind.EMBEDDING);

        assertThat(endpoint.baseUrl()).isEqualTo("http://models.local:11434");
        assertThat(endpoint.trusted()).isTrue();
        assertThat(endpoint.key()).isEmpty();
    }

    @Test
    void serversOfOnesOwnHaveModelsOfAnyName() {
        keep("OpenAI-API-Compatible", "", "http://gpu.example.org:8000/v1");
        String model = "my/embedder@OpenAI-API-Compatible";

        ModelEndpoint endpoint = endpoints.get(tenant, model, ModelKind.EMBEDDING);

        assertThat(endpoint.model().name()).isEqualTo("my/embedder");
        assertThat(endpoint.dimensions()).isZero();
        assertThat(access.usable(tenant, model, ModelKind.RERANK)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text-embedding-9@OpenAI", "x@Nobody", "OpenAI", "gpt-4o@OpenAI"})
    void whatIsNotKnownOrOfAnotherKindIsUnsupported(String model) {
        keep("OpenAI", "sk-1", null);

        assertThatThrownBy(() -> endpoints.get(tenant, model, ModelKind.EMBEDDING))
                .isInstanceOf(CoreException.class)
                .hasMessage("Unsupported model: <" + model + ">");
    }

    @Test
    void withoutAKeyAModelIsNotAuthorized() {
        assertThatThrownBy(() -> endpoints.get(tenant, SMALL, ModelKind.EMBEDDING))
                .isInstanceOf(CoreException.class)
                .hasMessage("Unauthorized model: <" + SMALL + ">");
    }

    @Test
    void rerankersAreFoundWithAndWithoutTheirProvider() {
        ModelName reranker = new ModelName("jina-reranker-v2-base-multilingual", "Jina");
        assertThat(access.usable(tenant, reranker.name(), ModelKind.RERANK)).isEmpty();

        keep("Jina", "jina_1", null);

        assertThat(access.usable(tenant, reranker.name(), ModelKind.RERANK)).contains(reranker);
        assertThat(access.usable(tenant, reranker.toString(), ModelKind.RERANK)).contains(reranker);
        assertThat(access.usable(tenant, "jina-embeddings-v3", ModelKind.RERANK))
                .isEmpty();
    }

    @Test
    void aModelOfOnesOwnHasAPlaceAndAKeyOfItsOwn() {
        keep("VLLM", "sk-provider", "http://gpu.example.org:8000/v1");
        add("qwen", "VLLM", "sk-model", "http://other.example.org/v1");

        ModelEndpoint endpoint = endpoints.get(tenant, "qwen@VLLM", ModelKind.CHAT);

        assertThat(endpoint.baseUrl()).isEqualTo("http://other.example.org/v1");
        assertThat(endpoint.key()).isEqualTo("sk-model");
        assertThat(endpoint.trusted()).isFalse();
        assertThat(endpoint.window()).isEqualTo(32_768);
        assertThat(endpoint.tenantId()).isEqualTo(tenant);
    }

    @Test
    void aProvidersKeyDoesNotGoToAPlaceThatWasGivenForAModelAlone() {
        keep("OpenAI", "sk-provider", null);
        add("gpt-4o", "OpenAI", null, "https://proxy.example.org/v1");

        assertThat(endpoints.get(tenant, "gpt-4o@OpenAI", ModelKind.CHAT).key()).isEmpty();
        assertThat(endpoints.get(tenant, "gpt-4o-mini@OpenAI", ModelKind.CHAT).key())
                .isEqualTo("sk-provider");
    }

    @Test
    void aModelWithoutAPlaceIsWhereItsProviderIs() {
        keep("VLLM", "sk-provider", "http://gpu.example.org:8000/v1");
        add("qwen", "VLLM", null, null);

        ModelEndpoint endpoint = endpoints.get(tenant, "qwen___VLLM@VLLM", ModelKind.CHAT);

        assertThat(endpoint.baseUrl()).isEqualTo("http://gpu.example.org:8000/v1");
        assertThat(endpoint.key()).isEqualTo("sk-provider");
    }

    @Test
    void whatIsSwitchedOffOrRemovedOrAnotherTenantsIsNotAuthorized() {
        keep("OpenAI", "sk-1", null);
        for (State state : List.of(State.OFF, State.REMOVED)) {
            own.put(new TenantModel(
                    tenant, new ModelName("gpt-4o", "OpenAI"), ModelKind.CHAT, 0, null, null, state, Instant.EPOCH));
            assertThatThrownBy(() -> endpoints.get(tenant, "gpt-4o@OpenAI", ModelKind.CHAT))
                    .hasMessage("Unauthorized model: <gpt-4o@OpenAI>");
        }
        assertThatThrownBy(() -> endpoints.get(UUID.randomUUID(), "gpt-4o-mini@OpenAI", ModelKind.CHAT))
                .hasMessage("Unauthorized model: <gpt-4o-mini@OpenAI>");
    }

    private void keep(String provider, String key, @Nullable String baseUrl) {
        keys.put(new ProviderKey(tenant, provider, secrets.seal(key), baseUrl, Instant.EPOCH));
    }

    private void add(String name, String provider, @Nullable String key, @Nullable String baseUrl) {
        own.put(new TenantModel(
                tenant,
                new ModelName(name, provider),
                ModelKind.CHAT,
                32_768,
                key == null ? null : secrets.seal(key),
                baseUrl,
                State.ON,
                Instant.EPOCH));
    }
}
