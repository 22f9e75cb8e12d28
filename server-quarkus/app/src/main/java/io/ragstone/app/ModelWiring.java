package io.ragstone.app;

import io.ragstone.adapters.onnx.OnnxEmbedders;
import io.ragstone.adapters.remote.RemoteModels;
import io.ragstone.adapters.remote.RemoteSettings;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.model.ChatModels;
import io.ragstone.core.model.Embedders;
import io.ragstone.core.model.ModelAccess;
import io.ragstone.core.model.ModelCatalogue;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.ProviderKeyStore;
import io.ragstone.core.model.Rerankers;
import io.ragstone.core.model.SecretBox;
import io.ragstone.core.model.TokenCounter;
import io.ragstone.core.model.embedding.VectorSizes;
import io.ragstone.core.model.remote.ModelEndpoints;
import io.ragstone.core.model.remote.TenantEmbedders;
import io.ragstone.core.model.watched.ModelGate;
import io.ragstone.core.model.watched.ModelWatch;
import io.ragstone.core.tenant.TenantChatModels;
import io.ragstone.core.tenant.TenantStore;
import io.ragstone.core.trace.Traces;
import io.ragstone.core.watch.Watchers;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes what finds models: those inside the server, and those of providers outside. */
@Singleton
class ModelWiring {
    @Produces
    @Singleton
    ModelCatalogue catalogue(RagstoneConfig config) {
        return new ModelCatalogue(config.models().baseUrl());
    }

    @Produces
    @Singleton
    ModelAccess modelAccess(
            ModelCatalogue catalogue,
            ProviderKeyStore keys,
            SecretBox secrets,
            Transactions transactions,
            Clock clock) {
        return new ModelAccess(catalogue, keys, secrets, transactions, clock);
    }

    @Produces
    @Singleton
    ModelEndpoints endpoints(ModelCatalogue catalogue, ModelAccess access, ProviderKeyStore keys, SecretBox secrets) {
        return new ModelEndpoints(catalogue, access, keys, secrets);
    }

    @Produces
    @Singleton
    OnnxEmbedders onnx(RagstoneConfig config) {
        int threads = config.embedding().threads();
        return new OnnxEmbedders(threads > 0 ? threads : Runtime.getRuntime().availableProcessors());
    }

    void close(@Disposes OnnxEmbedders embedders) {
        embedders.close();
    }

    @Produces
    @Singleton
    RemoteModels remote(RagstoneConfig config, TokenCounter tokens) {
        RagstoneConfig.Models models = config.models();
        return new RemoteModels(
                new RemoteSettings(
                        models.timeout(),
                        models.attempts(),
                        models.budget(),
                        models.questionBudget(),
                        models.localAddresses()),
                tokens);
    }

    void close(@Disposes RemoteModels models) {
        models.close();
    }

    @Produces
    @Singleton
    ModelWatch watch(Watchers watchers, Traces traces, ModelGate gate, TokenCounter tokens) {
        return new ModelWatch(watchers, traces, gate, tokens);
    }

    @Produces
    @Singleton
    Embedders embedders(
            OnnxEmbedders onnx, ModelEndpoints endpoints, RemoteModels remote, VectorSizes sizes, ModelWatch watch) {
        return watch.embedders(new TenantEmbedders(onnx::find, endpoints, remote, sizes));
    }

    @Produces
    @Singleton
    Rerankers rerankers(ModelEndpoints endpoints, RemoteModels remote, ModelWatch watch) {
        return watch.rerankers((tenantId, model) -> remote.reranker(endpoints.get(tenantId, model, ModelKind.RERANK)));
    }

    @Produces
    @Singleton
    ChatModels chatModels(TenantStore tenants, ModelEndpoints endpoints, RemoteModels remote, ModelWatch watch) {
        ChatModels chosen = new TenantChatModels(tenants, endpoints, remote);
        return tenantId -> chosen.ofTenant(tenantId).map(model -> watch.chat(tenantId, model));
    }
}
