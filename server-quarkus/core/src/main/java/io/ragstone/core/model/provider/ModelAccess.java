package io.ragstone.core.model.provider;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.ModelName;
import io.ragstone.core.model.SecretBox;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which models a tenant may use: those that need no key, and those of providers that it has a key for. */
public final class ModelAccess {
    private final ModelCatalogue catalogue;
    private final ProviderKeyStore keys;
    private final SecretBox secrets;
    private final Transactions transactions;
    private final Clock clock;

    public ModelAccess(
            ModelCatalogue catalogue,
            ProviderKeyStore keys,
            SecretBox secrets,
            Transactions transactions,
            Clock clock) {
        this.catalogue = catalogue;
        this.keys = keys;
        this.secrets = secrets;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The providers that the caller can use now. */
    public List<Provider> usable(CallContext call) {
        Set<String> held =
                keys.list(call.tenantId()).stream().map(ProviderKey::provider).collect(Collectors.toSet());
        return catalogue.providers().stream()
                .filter(provider -> provider.keyless() || held.contains(provider.name()))
                .toList();
    }

    public boolean knows(String provider) {
        return catalogue.provider(provider).isPresent();
    }

    /** Keeps a key, encrypted. Whether the provider accepts it shows when it is first used. */
    public void keepKey(CallContext call, String provider, String key, @Nullable String baseUrl) {
        Provider known = catalogue
                .provider(provider)
                .orElseThrow(() -> CoreException.invalid("There is no provider named " + provider + ". Known are "
                        + catalogue.providers().stream().map(Provider::name).collect(Collectors.joining(", ")) + "."));
        requireSendable(known, key.strip());
        ProviderKey sealed = new ProviderKey(
                call.tenantId(), provider, secrets.seal(key.strip()), place(known, baseUrl), clock.instant());
        transactions.run(() -> keys.put(sealed));
    }

    private static void requireSendable(Provider provider, String key) {
        Reach reach = provider.reach();
        if (key.isEmpty() && (reach == null || reach.needsKey())) {
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
                    provider.name() + " has no usual place: say in base_url where it is, such as https://host/v1.");
        }
        return null;
    }

    /** Refuses a model that is not known, does not embed, or for whose provider the tenant has no key. */
    public void requireUsable(UUID tenantId, String embeddingModel) {
        requireUsable(tenantId, embeddingModel, ModelKind.EMBEDDING);
    }

    /** Refuses a model that is not known, is of another kind, or for whose provider the tenant has no key. */
    public ModelName requireUsable(UUID tenantId, String model, ModelKind kind) {
        ModelName name = ModelName.parse(model).orElseThrow(() -> unsupported(model));
        if (catalogue.find(name, kind).isEmpty()) {
            throw unsupported(model);
        }
        if (!mayUse(tenantId, name)) {
            throw CoreException.invalid("Unauthorized model: <" + model + ">");
        }
        return name;
    }

    /** The model of that kind that the tenant may use, given in full or, as some clients do, without its provider. */
    public Optional<ModelName> usable(UUID tenantId, String model, ModelKind kind) {
        Stream<ModelName> listed = catalogue.providers().stream()
                .flatMap(provider -> provider.models().stream()
                        .filter(known -> known.kind() == kind && known.name().equals(model))
                        .map(known -> new ModelName(known.name(), provider.name())));
        return Stream.concat(ModelName.parse(model).stream(), listed)
                .filter(name -> catalogue.find(name, kind).isPresent() && mayUse(tenantId, name))
                .findFirst();
    }

    private boolean mayUse(UUID tenantId, ModelName name) {
        return catalogue.provider(name.provider()).filter(Provider::keyless).isPresent()
                || keys.find(tenantId, name.provider()).isPresent();
    }

    private static CoreException unsupported(String model) {
        return CoreException.invalid("Unsupported model: <" + model + ">");
    }
}
