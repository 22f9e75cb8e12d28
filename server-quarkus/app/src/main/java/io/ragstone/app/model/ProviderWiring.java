package io.ragstone.app.model;

import io.quarkus.arc.All;
import io.ragstone.adapters.remote.RemoteModels;
import io.ragstone.app.config.ModelSettings;
import io.ragstone.app.config.RagstoneConfig;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.conversation.extractive.ExtractiveChat;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.ModelName;
import io.ragstone.core.model.SecretBox;
import io.ragstone.core.model.TokenCounter;
import io.ragstone.core.model.account.ModelLists;
import io.ragstone.core.model.account.ProviderService;
import io.ragstone.core.model.call.CallGate;
import io.ragstone.core.model.call.CallRecorder;
import io.ragstone.core.model.call.CircuitBreakers;
import io.ragstone.core.model.call.ModelCallListener;
import io.ragstone.core.model.call.ModelCallStore;
import io.ragstone.core.model.fallback.FallbackModels;
import io.ragstone.core.model.fallback.FallbackService;
import io.ragstone.core.model.fallback.FallbackStore;
import io.ragstone.core.model.provider.ModelAccess;
import io.ragstone.core.model.provider.ModelCatalogue;
import io.ragstone.core.model.provider.ProviderKeyStore;
import io.ragstone.core.model.provider.TenantModelStore;
import io.ragstone.core.model.remote.ModelClients;
import io.ragstone.core.model.remote.ModelEndpoints;
import io.ragstone.core.model.watched.RecordedModels;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes what stands around the models of providers: who steps in, who is left alone, what is recorded. */
@Singleton
class ProviderWiring {
    private final ChatModel extractive = new ExtractiveChat();

    @Produces
    @Singleton
    CallRecorder recorder(ModelCallStore store, RagstoneConfig config, Clock clock) {
        return new CallRecorder(store, config.models().keepCalls(), clock);
    }

    @Produces
    @Singleton
    CircuitBreakers breakers(RagstoneConfig config, Clock clock) {
        ModelSettings.Models.Breaker breaker = config.models().breaker();
        return new CircuitBreakers(breaker.failures(), breaker.pause(), clock);
    }

    @Produces
    @Singleton
    FallbackService fallbacks(
            FallbackStore store,
            RagstoneConfig config,
            ModelCatalogue catalogue,
            ModelAccess access,
            Transactions transactions) {
        ModelSettings.Models.Fallbacks usual = config.models().fallbacks();
        Map<ModelKind, List<String>> names = Map.of(
                ModelKind.CHAT, known(catalogue, ModelKind.CHAT, usual.chat()),
                ModelKind.RERANK, known(catalogue, ModelKind.RERANK, usual.rerank()));
        return new FallbackService(store, names, access, transactions);
    }

    private static List<String> known(ModelCatalogue catalogue, ModelKind kind, Optional<List<String>> names) {
        List<String> models = names.orElse(List.of());
        for (String model : models) {
            if (ModelName.parse(model)
                    .flatMap(name -> catalogue.find(name, kind))
                    .isEmpty()) {
                throw new IllegalArgumentException("The setting ragstone.models.fallbacks."
                        + kind.name().toLowerCase(Locale.ROOT) + " names " + model
                        + ", which is no such model that the server knows. It has to look like name@provider.");
            }
        }
        return models;
    }

    /** Every bean that is a listener hears of calls: the breakers, the recorder, the watch over questions, and whoever comes later. */
    @Produces
    @Singleton
    ModelClients clients(
            RemoteModels remote,
            CircuitBreakers breakers,
            @All List<ModelCallListener> listeners,
            FallbackService fallbacks,
            ModelEndpoints endpoints,
            TokenCounter tokens,
            Clock clock) {
        ModelClients recorded = new RecordedModels(remote, breakers, ModelCallListener.all(listeners), tokens, clock);
        return new FallbackModels(recorded, endpoints, fallbacks, this::inside);
    }

    private Optional<ChatModel> inside(String model) {
        return Optional.of(extractive).filter(chat -> chat.model().equals(model));
    }

    /** What is tried is asked in any case, and nobody steps in for it. */
    @Produces
    @Singleton
    ProviderService providers(
            ModelCatalogue catalogue,
            ProviderKeyStore keys,
            TenantModelStore models,
            SecretBox secrets,
            ModelEndpoints endpoints,
            RemoteModels remote,
            CallRecorder recorder,
            TokenCounter tokens,
            Transactions transactions,
            Clock clock) {
        ModelClients tried = new RecordedModels(remote, CallGate.OPEN, recorder, tokens, clock);
        return new ProviderService(catalogue, keys, models, secrets, endpoints, tried, transactions, clock);
    }

    @Produces
    @Singleton
    ModelLists modelLists(
            ModelCatalogue catalogue, ProviderKeyStore keys, TenantModelStore models, ModelCallStore calls) {
        return new ModelLists(catalogue, keys, models, calls);
    }
}
