package io.ragstone.adapters.panache.intake;

import io.ragstone.adapters.panache.Locks;
import io.ragstone.adapters.panache.Portions;
import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.intake.Origin;
import io.ragstone.core.intake.OriginStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where documents came from, in the database. */
@ApplicationScoped
@StoreCall
public class PanacheOriginStore implements OriginStore {
    private final OriginRepository origins;
    private final Locks locks;

    PanacheOriginStore(OriginRepository origins, Locks locks) {
        this.origins = origins;
        this.locks = locks;
    }

    @Override
    @Transactional
    public void insert(Origin origin) {
        origins.persist(new OriginEntity(origin));
    }

    @Override
    @Transactional
    public void update(Origin origin) {
        entity(origin.tenantId(), origin.documentId()).ifPresent(entity -> entity.take(origin));
    }

    @Override
    public Optional<Origin> find(UUID tenantId, UUID documentId) {
        return entity(tenantId, documentId).map(OriginEntity::toOrigin);
    }

    @Override
    public List<Origin> findAll(UUID tenantId, Collection<UUID> documentIds) {
        return Portions.of(documentIds).stream()
                .flatMap(portion -> origins.list("tenantId = ?1 and documentId in ?2", tenantId, portion).stream())
                .map(OriginEntity::toOrigin)
                .toList();
    }

    @Override
    public Optional<Origin> holdContent(UUID tenantId, UUID knowledgeBaseId, String hash) {
        return held("contentHash", tenantId, knowledgeBaseId, hash);
    }

    @Override
    public Optional<Origin> holdAddress(UUID tenantId, UUID knowledgeBaseId, String address) {
        return held("address", tenantId, knowledgeBaseId, address);
    }

    @Override
    public Optional<Origin> holdExternal(UUID tenantId, UUID knowledgeBaseId, String externalId) {
        return held("externalId", tenantId, knowledgeBaseId, externalId);
    }

    private Optional<Origin> held(String field, UUID tenantId, UUID knowledgeBaseId, String value) {
        locks.hold("origins in " + knowledgeBaseId);
        return origins.find(
                        "tenantId = ?1 and knowledgeBaseId = ?2 and " + field + " = ?3",
                        tenantId,
                        knowledgeBaseId,
                        value)
                .firstResultOptional()
                .map(OriginEntity::toOrigin);
    }

    @Override
    public long count(UUID tenantId, UUID crawlId) {
        return origins.count("tenantId = ?1 and crawlId = ?2", tenantId, crawlId);
    }

    private Optional<OriginEntity> entity(UUID tenantId, UUID documentId) {
        return origins.find("tenantId = ?1 and documentId = ?2", tenantId, documentId)
                .firstResultOptional();
    }
}
