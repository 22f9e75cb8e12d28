package io.ragstone.core.model.account;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.ModelName;
import io.ragstone.core.model.SecretBox;
import io.ragstone.core.model.provider.ModelCatalogue;
import io.ragstone.core.model.provider.Provider;
import io.ragstone.core.model.provider.ProviderKey;
import io.ragstone.core.model.provider.ProviderKeyStore;
import io.ragstone.core.model.provider.Reach;
import io.ragstone.core.model.provider.TenantModel;
import io.ragstone.core.model.provider.TenantModel.State;
import io.ragstone.core.model.provider.TenantModelStore;
import io.ragstone.core.model.provider.WebAddress;
import io.ragstone.core.model.remote.ModelClients;
import io.ragstone.core.model.remote.ModelEndpoints;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tenant gives keys for providers and adds models. Providers are asked only where the tenant wants to try them. */
public final class ProviderService {
    private final ModelCatalogue catalogue;
    private final ProviderKeyStore keys;
    private final TenantModelStore models;
    private final SecretBox secrets;
    private final ModelEndpoints endpoints;
    private final ModelTrial trial;
    private final Transactions transactions;
    private final Clock clock;

    /** @param clients ask the models that are tried */
    public ProviderService(
            ModelCatalogue catalogue,
            ProviderKeyStore keys,
            TenantModelStore models,
            SecretBox secrets,
            ModelEndpoints endpoints,
            ModelClients clients,
            Transactions transactions,
            Clock clock) {
        this.catalogue = catalogue;
        this.keys = keys;
        this.models = models;
        this.secrets = secrets;
        this.endpoints = endpoints;
        this.trial = new ModelTrial(clients);
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A key for all models of a provider.
     *
     * @param baseUrl null for the provider's usual place
     */
    public record NewKey(
            String provider, String key, @Nullable String baseUrl) {}

    /**
     * A model of one's own.
     *
     * @param key null or empty for the provider's key
     * @param baseUrl null or empty for the provider's place
     * @param window 0 when that is not known
     */
    public record NewModel(
            ModelName name,
            ModelKind kind,
            @Nullable String key,
            @Nullable String baseUrl,
            int window) {}

    /**
     * Keeps a key, encrypted. Models of the provider that were removed are there again.
     *
     * @param tried the model to try first, or an empty text for any; null to keep the key untried
     */
    public void keepKey(CallContext call, NewKey given, @Nullable String tried) {
        Provider provider = provider(given.provider());
        String key = given.key().strip();
        requireSendable(provider, key, true);
        ProviderKey sealed = new ProviderKey(
                call.tenantId(), provider.name(), secrets.seal(key), place(provider, given.baseUrl()), now());
        if (tried != null) {
            tryOut(sealed, provider, tried);
        }
        transactions.run(() -> {
            keys.put(sealed);
            ofProvider(call.tenantId(), provider).stream()
                    .filter(model -> model.state() == State.REMOVED)
                    .forEach(model -> models.remove(call.tenantId(), model.name()));
        });
    }

    private void tryOut(ProviderKey key, Provider provider, String wanted) {
        Provider.Model model = provider.models().stream()
                .filter(known -> wanted.isBlank() || known.name().equals(wanted))
                .min(Comparator.comparing(known -> known.kind() == ModelKind.EMBEDDING ? 0 : 1))
                .orElseThrow(() -> CoreException.invalid("No model named '" + wanted + "' of " + provider.name()
                        + " can be tried: name a known one, or add the model."));
        ModelName name = new ModelName(model.name(), provider.name());
        trial.make(endpoints.at(key.tenantId(), name, model, Optional.empty(), Optional.of(key)), model.kind());
    }

    /** Keeps a model, its key encrypted, in the place of one of the same name. */
    public void addModel(CallContext call, NewModel given, boolean tried) {
        Provider provider = provider(given.name().provider());
        String key = given.key() == null ? "" : given.key().strip();
        Optional<ProviderKey> held = keys.find(call.tenantId(), provider.name());
        boolean placed = given.baseUrl() != null && !given.baseUrl().isBlank();
        requireSendable(provider, key, placed || held.isEmpty());
        if (given.name().name().isBlank()) {
            throw CoreException.invalid("A model needs a name.");
        }
        if (given.window() < 0) {
            throw CoreException.invalid("max_tokens has to be a whole number, 0 or more.");
        }
        TenantModel model = new TenantModel(
                call.tenantId(),
                given.name(),
                given.kind(),
                given.window(),
                key.isEmpty() && !placed ? null : secrets.seal(key),
                placed || held.isEmpty() ? place(provider, given.baseUrl()) : null,
                State.ON,
                now());
        if (tried) {
            Provider.Model known = provider.model(model.name().name(), model.kind())
                    .orElse(new Provider.Model(model.name().name(), model.kind(), 0, 0, null));
            trial.make(endpoints.at(call.tenantId(), model.name(), known, Optional.of(model), held), model.kind());
        }
        transactions.run(() -> models.put(model));
    }

    /** Forgets a model and its key. What is not there is not there afterwards either. */
    public void removeModel(CallContext call, ModelName name) {
        Optional<Provider.Model> known = listed(name);
        transactions.run(() -> {
            models.remove(call.tenantId(), name);
            known.ifPresent(model -> models.put(decided(call.tenantId(), name, model, State.REMOVED)));
        });
    }

    /** Switches a model on or off. */
    public void switchModel(CallContext call, ModelName name, boolean on) {
        State state = on ? State.ON : State.OFF;
        transactions.run(() -> {
            Optional<TenantModel> own =
                    models.find(call.tenantId(), name).filter(model -> model.state() != State.REMOVED);
            models.put(own.map(model -> model.in(state, now()))
                    .or(() -> listed(name).map(model -> decided(call.tenantId(), name, model, state)))
                    .orElseThrow(() -> CoreException.notFound(
                            "There is no model " + name.name() + " of " + name.provider() + ".")));
        });
    }

    /** Forgets the key for a provider, and all that the tenant decided about its models. */
    public void removeProvider(CallContext call, String provider) {
        transactions.run(() -> {
            keys.remove(call.tenantId(), provider);
            catalogue
                    .provider(provider)
                    .ifPresent(known -> ofProvider(call.tenantId(), known)
                            .forEach(model -> models.remove(call.tenantId(), model.name())));
        });
    }

    private List<TenantModel> ofProvider(UUID tenantId, Provider provider) {
        return models.list(tenantId).stream()
                .filter(model -> model.name().provider().equals(provider.name()))
                .toList();
    }

    private Optional<Provider.Model> listed(ModelName name) {
        return catalogue.provider(name.provider()).stream()
                .flatMap(provider -> provider.models().stream())
                .filter(model -> model.name().equals(name.name()))
                .findFirst();
    }

    private TenantModel decided(UUID tenantId, ModelName name, Provider.Model model, State state) {
        return new TenantModel(tenantId, name, model.kind(), model.window(), null, null, state, now());
    }

    private Provider provider(String name) {
        return catalogue
                .provider(name)
                .filter(provider -> provider.reach() != null)
                .orElseThrow(() -> CoreException.notFound("Unknown provider: " + name));
    }

    private static void requireSendable(Provider provider, String key, boolean alone) {
        Reach reach = provider.reach();
        if (key.isEmpty() && alone && (reach == null || reach.needsKey())) {
            throw CoreException.invalid("The key for " + provider.name() + " must not be empty.");
        }
        if (key.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw CoreException.invalid("The key for " + provider.name() + " has characters that no key has.");
        }
    }

    /** Null for the provider's usual place. */
    private static @Nullable String place(Provider provider, @Nullable String baseUrl) {
        if (baseUrl != null && !baseUrl.isBlank()) {
            return WebAddress.checked(baseUrl);
        }
        Reach reach = provider.reach();
        if (reach != null && reach.baseUrl() == null) {
            throw CoreException.invalid(
                    provider.name() + " has no usual place: say where it is, such as https://host/v1.");
        }
        return null;
    }

    private Instant now() {
        return clock.instant();
    }
}
