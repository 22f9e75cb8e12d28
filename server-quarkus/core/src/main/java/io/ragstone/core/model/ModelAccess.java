package io.ragstone.core.model;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.error.CoreException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
        if (catalogue.provider(provider).isEmpty()) {
            throw CoreException.invalid("There is no provider named " + provider + ". Known are "
                    + catalogue.providers().stream().map(Provider::name).collect(Collectors.joining(", ")) + ".");
        }
        if (key.isBlank()) {
            throw CoreException.invalid("The key for " + provider + " must not be empty.");
        }
        ProviderKey sealed = new ProviderKey(call.tenantId(), provider, secrets.seal(key), baseUrl, clock.instant());
        transactions.run(() -> keys.put(sealed));
    }

    /** Refuses a model that is not known, does not embed, or for whose provider the tenant has no key. */
    public void requireUsable(UUID tenantId, String embeddingModel) {
        ModelName name = ModelName.parse(embeddingModel).orElseThrow(() -> unsupported(embeddingModel));
        if (catalogue
                .find(name)
                .filter(model -> model.kind() == ModelKind.EMBEDDING)
                .isEmpty()) {
            throw unsupported(embeddingModel);
        }
        boolean keyless =
                catalogue.provider(name.provider()).filter(Provider::keyless).isPresent();
        if (!keyless && keys.find(tenantId, name.provider()).isEmpty()) {
            throw CoreException.invalid("Unauthorized model: <" + embeddingModel + ">");
        }
    }

    private static CoreException unsupported(String model) {
        return CoreException.invalid("Unsupported model: <" + model + ">");
    }
}
