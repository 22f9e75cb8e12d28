package io.ragstone.adapters.panache.credential;

import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.model.provider.ProviderKey;
import io.ragstone.core.model.provider.ProviderKeyStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Provider keys in the database. */
@ApplicationScoped
@StoreCall
public class PanacheProviderKeyStore implements ProviderKeyStore {
    private final ProviderKeyRepository keys;

    PanacheProviderKeyStore(ProviderKeyRepository keys) {
        this.keys = keys;
    }

    @Override
    @Transactional
    public void put(ProviderKey key) {
        keys.getEntityManager().merge(new ProviderKeyEntity(key));
    }

    @Override
    public Optional<ProviderKey> find(UUID tenantId, String provider) {
        return keys.find("tenantId = ?1 and provider = ?2", tenantId, provider)
                .firstResultOptional()
                .map(ProviderKeyEntity::toProviderKey);
    }

    @Override
    public List<ProviderKey> list(UUID tenantId) {
        return keys.list("tenantId = ?1 order by provider", tenantId).stream()
                .map(ProviderKeyEntity::toProviderKey)
                .toList();
    }

    @Override
    @Transactional
    public void remove(UUID tenantId, String provider) {
        keys.delete("tenantId = ?1 and provider = ?2", tenantId, provider);
    }
}
