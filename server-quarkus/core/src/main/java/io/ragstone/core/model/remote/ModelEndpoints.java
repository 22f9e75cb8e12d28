package io.ragstone.core.model.remote;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.ModelName;
import io.ragstone.core.model.SecretBox;
import io.ragstone.core.model.provider.ModelAccess;
import io.ragstone.core.model.provider.ModelCatalogue;
import io.ragstone.core.model.provider.Provider;
import io.ragstone.core.model.provider.ProviderKey;
import io.ragstone.core.model.provider.ProviderKeyStore;
import io.ragstone.core.model.provider.Reach;
import io.ragstone.core.model.provider.TenantModel;
import io.ragstone.core.model.provider.TenantModelStore;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds out where a model is for a tenant, and with which key: what the tenant said of this model counts first, then what
 * it said of the provider, then the provider's usual place.
 */
public final class ModelEndpoints {
    private final ModelCatalogue catalogue;
    private final ModelAccess access;
    private final ProviderKeyStore keys;
    private final TenantModelStore models;
    private final SecretBox secrets;

    public ModelEndpoints(
            ModelCatalogue catalogue,
            ModelAccess access,
            ProviderKeyStore keys,
            TenantModelStore models,
            SecretBox secrets) {
        this.catalogue = catalogue;
        this.access = access;
        this.keys = keys;
        this.models = models;
        this.secrets = secrets;
    }

    /**
     * Refuses what is not known, is of another kind, may not be used, or runs inside this server.
     *
     * @param model in full or, as some clients have tenants choose it, without its provider
     */
    public ModelEndpoint get(UUID tenantId, String model, ModelKind kind) {
        ModelName name =
                access.usable(tenantId, model, kind).orElseGet(() -> access.requireUsable(tenantId, model, kind));
        Provider.Model known = access.find(tenantId, name, kind).orElseThrow(() -> nowhere(name));
        return at(tenantId, name, known, models.find(tenantId, name), keys.find(tenantId, name.provider()));
    }

    /**
     * Where a model is by what a tenant says of it and of its provider, kept or not.
     *
     * @param own what the tenant says of the model
     * @param provider what it says of the provider
     */
    public ModelEndpoint at(
            UUID tenantId,
            ModelName name,
            Provider.Model known,
            Optional<TenantModel> own,
            Optional<ProviderKey> provider) {
        Reach reach = catalogue.provider(name.provider()).map(Provider::reach).orElseThrow(() -> nowhere(name));
        Place place = place(name, reach, own, provider);
        return new ModelEndpoint(
                tenantId,
                name,
                reach.dialect(),
                place.baseUrl(),
                place.trusted(),
                place.sealedKey().map(secrets::open).orElse(""),
                reach.batch(),
                known.dimensions(),
                known.window(),
                known.price());
    }

    /** An address and what opens it. */
    private record Place(String baseUrl, boolean trusted, Optional<String> sealedKey) {}

    /** The provider's key never goes to an address that was given for one model alone. */
    private static Place place(ModelName name, Reach reach, Optional<TenantModel> own, Optional<ProviderKey> provider) {
        Optional<String> ofModel = own.map(TenantModel::sealedKey);
        @Nullable String alone = own.map(TenantModel::baseUrl).orElse(null);
        if (alone != null) {
            return new Place(alone, false, ofModel);
        }
        Optional<String> key = ofModel.or(() -> provider.map(ProviderKey::sealedKey));
        @Nullable String named = provider.map(ProviderKey::baseUrl).orElse(null);
        if (named != null) {
            return new Place(named, false, key);
        }
        return new Place(Optional.ofNullable(reach.baseUrl()).orElseThrow(() -> nowhere(name)), true, key);
    }

    private static CoreException nowhere(ModelName name) {
        return new CoreException(ErrorCode.UNSUPPORTED, "Nobody has said where the model " + name + " can be reached.");
    }
}
