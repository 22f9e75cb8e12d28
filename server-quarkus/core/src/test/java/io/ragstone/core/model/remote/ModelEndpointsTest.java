package io.ragstone.core.model.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.FakeTransactions;
import io.ragstone.core.call.Principal;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.model.FakeSecretBox;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.ModelName;
import io.ragstone.core.model.provider.Dialect;
import io.ragstone.core.model.provider.FakeProviderKeyStore;
import io.ragstone.core.model.provider.ModelAccess;
import io.ragstone.core.model.provider.ModelCatalogue;
import io.ragstone.core.model.provider.Provider;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelEndpointsTest {
    private static final String SMALL = "text-embedding-3-small@OpenAI";

    private final UUID tenant = UUID.randomUUID();
    private final CallContext call =
            new CallContext(new Principal.KeyHolder(tenant, null, UUID.randomUUID()), "test", "1");
    private final FakeProviderKeyStore keys = new FakeProviderKeyStore();
    private final FakeSecretBox secrets = new FakeSecretBox();
    private final ModelCatalogue catalogue = new ModelCatalogue(Map.of("Ollama", "http://models.local:11434"));
    private final ModelAccess access =
            new ModelAccess(catalogue, keys, secrets, new FakeTransactions(), Clock.systemUTC());
    private final ModelEndpoints endpoints = new ModelEndpoints(catalogue, access, keys, secrets);

    @Test
    void aProviderIsAtItsUsualPlace() {
        access.keepKey(call, "OpenAI", " sk-1 ", null);

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
    void aTenantsOwnPlaceIsNotTrusted() {
        access.keepKey(call, "OpenAI", "sk-1", "https://proxy.example.org/openai/ ");

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
        assertThat(access.usable(call)).extracting(Provider::name).containsExactly("Builtin", "Ollama");
    }

    @Test
    void serversOfOnesOwnHaveModelsOfAnyName() {
        access.keepKey(call, "OpenAI-API-Compatible", "", "http://gpu.example.org:8000/v1");
        String model = "my/embedder@OpenAI-API-Compatible";

        ModelEndpoint endpoint = endpoints.get(tenant, model, ModelKind.EMBEDDING);

        assertThat(endpoint.model().name()).isEqualTo("my/embedder");
        assertThat(endpoint.dimensions()).isZero();
        assertThat(access.usable(tenant, model, ModelKind.RERANK)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text-embedding-9@OpenAI", "x@Nobody", "OpenAI", "gpt-4o@OpenAI"})
    void whatIsNotKnownOrOfAnotherKindIsUnsupported(String model) {
        access.keepKey(call, "OpenAI", "sk-1", null);

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

        access.keepKey(call, "Jina", "jina_1", null);

        assertThat(access.usable(tenant, reranker.name(), ModelKind.RERANK)).contains(reranker);
        assertThat(access.usable(tenant, reranker.toString(), ModelKind.RERANK)).contains(reranker);
        assertThat(access.usable(tenant, "jina-embeddings-v3", ModelKind.RERANK))
                .isEmpty();
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
        assertThatThrownBy(() -> access.keepKey(call, "OpenAI", "sk-1", url))
                .isInstanceOf(CoreException.class)
                .hasMessageContaining("is no address");
    }

    @Test
    void keysThatCannotBeSentAreRefused() {
        assertThatThrownBy(() -> access.keepKey(call, "OpenAI", " ", null)).hasMessageContaining("must not be empty");
        assertThatThrownBy(() -> access.keepKey(call, "OpenAI", "sk\n1", null))
                .hasMessageContaining("characters that no key has");
        assertThatThrownBy(() -> access.keepKey(call, "VLLM", "x", null)).hasMessageContaining("no usual place");
    }
}
