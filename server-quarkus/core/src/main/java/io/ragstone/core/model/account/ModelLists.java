package io.ragstone.core.model.account;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.model.ModelName;
import io.ragstone.core.model.call.ModelCallStore;
import io.ragstone.core.model.provider.ModelCatalogue;
import io.ragstone.core.model.provider.Provider;
import io.ragstone.core.model.provider.ProviderKey;
import io.ragstone.core.model.provider.ProviderKeyStore;
import io.ragstone.core.model.provider.Reach;
import io.ragstone.core.model.provider.TenantModel;
import io.ragstone.core.model.provider.TenantModel.State;
import io.ragstone.core.model.provider.TenantModelStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists providers and models: all that are known, and those that a tenant has. */
public final class ModelLists {
    private final ModelCatalogue catalogue;
    private final ProviderKeyStore keys;
    private final TenantModelStore models;
    private final ModelCallStore calls;

    public ModelLists(ModelCatalogue catalogue, ProviderKeyStore keys, TenantModelStore models, ModelCallStore calls) {
        this.catalogue = catalogue;
        this.keys = keys;
        this.models = models;
        this.calls = calls;
    }

    /** All providers outside of this server for which a tenant may give a key or add models. */
    public List<Provider> providers() {
        return catalogue.providers().stream()
                .filter(provider -> provider.reach() != null)
                .toList();
    }

    /**
     * The models that the caller can use or has switched off, by provider. A provider that takes models of any name is
     * there without any as soon as its key is.
     */
    public Map<Provider, List<ListedModel>> mine(CallContext call) {
        Map<String, ProviderKey> held = keys.list(call.tenantId()).stream()
                .collect(Collectors.toMap(ProviderKey::provider, Function.identity()));
        Map<ModelName, TenantModel> own = models.list(call.tenantId()).stream()
                .collect(Collectors.toMap(
                        TenantModel::name, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        Map<ModelName, Long> used = calls.usedTokens(call.tenantId());
        Map<Provider, List<ListedModel>> mine = new LinkedHashMap<>();
        for (Provider provider : catalogue.providers()) {
            @Nullable ProviderKey key = held.get(provider.name());
            List<ListedModel> listed = new ArrayList<>();
            if (provider.keyless() || key != null) {
                provider.models().stream()
                        .filter(model -> !own.containsKey(new ModelName(model.name(), provider.name())))
                        .forEach(model -> listed.add(listed(provider, model, key, used)));
            }
            own.values().stream()
                    .filter(model -> model.name().provider().equals(provider.name()))
                    .filter(model -> model.state() != State.REMOVED)
                    .forEach(model -> listed.add(listed(provider, model, key, used)));
            if (!listed.isEmpty() || provider.keyless() || key != null) {
                mine.put(provider, listed);
            }
        }
        return mine;
    }

    private static ListedModel listed(
            Provider provider, Provider.Model model, @Nullable ProviderKey key, Map<ModelName, Long> used) {
        ModelName name = new ModelName(model.name(), provider.name());
        return new ListedModel(
                name, model.kind(), place(provider, key), model.window(), true, used.getOrDefault(name, 0L));
    }

    private static ListedModel listed(
            Provider provider, TenantModel model, @Nullable ProviderKey key, Map<ModelName, Long> used) {
        return new ListedModel(
                model.name(),
                model.kind(),
                model.baseUrl() == null ? place(provider, key) : model.baseUrl(),
                model.window(),
                model.isOn(),
                used.getOrDefault(model.name(), 0L));
    }

    private static @Nullable String place(Provider provider, @Nullable ProviderKey key) {
        Reach reach = provider.reach();
        return key != null && key.baseUrl() != null ? key.baseUrl() : reach == null ? null : reach.baseUrl();
    }
}
