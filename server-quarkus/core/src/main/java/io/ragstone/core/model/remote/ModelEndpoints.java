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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds out where a model is for a tenant: the tenant's own address before the usual one, and the tenant's key. */
public final class ModelEndpoints {
    private final ModelCatalogue catalogue;
    private final ModelAccess access;
    private final ProviderKeyStore keys;
    private final SecretBox secrets;

    public ModelEndpoints(ModelCatalogue catalogue, ModelAccess access, ProviderKeyStore keys, SecretBox secrets) {
        this.catalogue = catalogue;
        this.access = access;
        this.keys = keys;
        this.secrets = secrets;
    }

    /** Refuses what is not known, is of another kind, may not be used, or runs inside this server. */
    public ModelEndpoint get(UUID tenantId, String model, ModelKind kind) {
        ModelName name = access.requireUsable(tenantId, model, kind);
        Provider provider = catalogue.provider(name.provider()).orElseThrow(() -> nowhere(name));
        Provider.Model known = provider.model(name.name(), kind).orElseThrow(() -> nowhere(name));
        Reach reach = provider.reach();
        if (reach == null) {
            throw nowhere(name);
        }
        Optional<ProviderKey> key = keys.find(tenantId, name.provider());
        @Nullable String own = key.map(ProviderKey::baseUrl).orElse(null);
        String place = own == null ? reach.baseUrl() : own;
        if (place == null) {
            throw nowhere(name);
        }
        return new ModelEndpoint(
                name,
                reach.dialect(),
                place,
                own == null,
                key.map(ProviderKey::sealedKey).map(secrets::open).orElse(""),
                reach.batch(),
                known.dimensions(),
                known.window());
    }

    private static CoreException nowhere(ModelName name) {
        return new CoreException(ErrorCode.UNSUPPORTED, "Nobody has said where the model " + name + " can be reached.");
    }
}
