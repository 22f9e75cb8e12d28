package io.ragstone.core.conversation.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.conversation.extractive.ExtractiveChat;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.FakeSecretBox;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.Reranker;
import io.ragstone.core.model.ScriptedChat;
import io.ragstone.core.model.provider.FakeProviderKeyStore;
import io.ragstone.core.model.provider.FakeTenantModelStore;
import io.ragstone.core.model.provider.ModelAccess;
import io.ragstone.core.model.provider.ModelCatalogue;
import io.ragstone.core.model.provider.ProviderKey;
import io.ragstone.core.model.remote.ModelClients;
import io.ragstone.core.model.remote.ModelEndpoint;
import io.ragstone.core.model.remote.ModelEndpoints;
import io.ragstone.core.tenant.FakeTenantStore;
import io.ragstone.core.tenant.ModelDefaults;
import io.ragstone.core.tenant.Tenant;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TenantAnswerModelsTest {
    private final UUID tenant = UUID.randomUUID();
    private final FakeTenantStore tenants = new FakeTenantStore();
    private final FakeProviderKeyStore keys = new FakeProviderKeyStore();
    private final FakeTenantModelStore own = new FakeTenantModelStore();
    private final FakeSecretBox secrets = new FakeSecretBox();
    private final ModelCatalogue catalogue = new ModelCatalogue();
    private final ModelAccess access = new ModelAccess(catalogue, keys, own);
    private final ScriptedChat remote = new ScriptedChat("Hi.");
    private final AnswerModels models = new TenantAnswerModels(
            tenants,
            access,
            new ModelEndpoints(catalogue, access, keys, own, secrets),
            new OneChat(),
            new ExtractiveChat());

    private final class OneChat implements ModelClients {
        @Override
        public ChatModel chat(ModelEndpoint endpoint) {
            return remote;
        }

        @Override
        public Embedder embedder(ModelEndpoint endpoint) {
            throw new UnsupportedOperationException("Only chats are asked for.");
        }

        @Override
        public Reranker reranker(ModelEndpoint endpoint) {
            throw new UnsupportedOperationException("Only chats are asked for.");
        }
    }

    @Test
    void whoHasChosenNothingIsAnsweredInside() {
        prefers(null);

        assertThat(models.get(tenant, null)).isInstanceOf(ExtractiveChat.class);
        assertThat(models.get(tenant, "")).isInstanceOf(ExtractiveChat.class);
        assertThat(models.get(tenant, ModelCatalogue.DEFAULT_CHAT)).isInstanceOf(ExtractiveChat.class);
    }

    @Test
    void theTenantsChoiceCountsWhereItHasAKey() {
        prefers("gpt-4o@OpenAI");

        assertThatThrownBy(() -> models.get(tenant, null))
                .isInstanceOf(CoreException.class)
                .hasMessage("Unauthorized model: <gpt-4o@OpenAI>");
        keys.put(new ProviderKey(tenant, "OpenAI", secrets.seal("sk-1"), null, Instant.EPOCH));
        assertThat(models.get(tenant, null)).isSameAs(remote);
        assertThat(models.get(tenant, "gpt-4o")).isSameAs(remote);
        assertThat(models.get(tenant, ModelCatalogue.DEFAULT_CHAT)).isInstanceOf(ExtractiveChat.class);
    }

    @Test
    void theModelInsideCanBeChosenByAnybody() {
        assertThat(access.requireUsable(tenant, ModelCatalogue.DEFAULT_CHAT, ModelKind.CHAT))
                .hasToString("extractive@Builtin");
    }

    private void prefers(@Nullable String chat) {
        Instant now = Instant.parse("2026-03-02T08:30:00Z");
        tenants.insert(new Tenant(
                tenant,
                "Harbour",
                new ModelDefaults(chat, ModelCatalogue.DEFAULT_EMBEDDING, null, null, null, null),
                true,
                now,
                now));
    }
}
