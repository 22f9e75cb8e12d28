package io.ragstone.app.model;

import io.ragstone.adapters.onnx.OnnxEmbedders;
import io.ragstone.adapters.remote.RemoteModels;
import io.ragstone.adapters.remote.RemoteSettings;
import io.ragstone.app.config.ModelSettings;
import io.ragstone.app.config.RagstoneConfig;
import io.ragstone.core.model.ChatModels;
import io.ragstone.core.model.Embedders;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.Rerankers;
import io.ragstone.core.model.SecretBox;
import io.ragstone.core.model.TokenCounter;
import io.ragstone.core.model.embedding.VectorSizes;
import io.ragstone.core.model.provider.ModelAccess;
import io.ragstone.core.model.provider.ModelCatalogue;
import io.ragstone.core.model.provider.ProviderKeyStore;
import io.ragstone.core.model.provider.TenantModelStore;
import io.ragstone.core.model.remote.ModelClients;
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
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;

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
    ModelAccess modelAccess(ModelCatalogue catalogue, ProviderKeyStore keys, TenantModelStore models) {
        return new ModelAccess(catalogue, keys, models);
    }

    @Produces
    @Singleton
    ModelEndpoints endpoints(
            ModelCatalogue catalogue,
            ModelAccess access,
            ProviderKeyStore keys,
            TenantModelStore models,
            SecretBox secrets) {
        return new ModelEndpoints(catalogue, access, keys, models, secrets);
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
    @Typed(RemoteModels.class)
    RemoteModels remote(RagstoneConfig config, TokenCounter tokens) {
        ModelSettings.Models models = config.models();
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
    ModelWatch watch(Watchers watchers, Traces traces, ModelGate gate) {
        return new ModelWatch(watchers, traces, gate);
    }

    @Produces
    @Singleton
    Embedders embedders(
            OnnxEmbedders onnx, ModelEndpoints endpoints, ModelClients clients, VectorSizes sizes, ModelWatch watch) {
        return watch.embedders(new TenantEmbedders(onnx::find, endpoints, clients, sizes));
    }

    @Produces
    @Singleton
    Rerankers rerankers(ModelEndpoints endpoints, ModelClients clients, ModelWatch watch) {
        return watch.rerankers((tenantId, model) -> clients.reranker(endpoints.get(tenantId, model, ModelKind.RERANK)));
    }

    @Produces
    @Singleton
    ChatModels chatModels(TenantStore tenants, ModelEndpoints endpoints, ModelClients clients, ModelWatch watch) {
        ChatModels chosen = new TenantChatModels(tenants, endpoints, clients);
        return tenantId -> chosen.ofTenant(tenantId).map(model -> watch.chat(tenantId, model));
    }
}
