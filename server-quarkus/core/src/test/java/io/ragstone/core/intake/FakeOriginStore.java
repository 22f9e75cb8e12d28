package io.ragstone.core.intake;

import io.ragstone.core.document.DocumentStore;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Origins in memory; they are there as long as their documents are. */
public final class FakeOriginStore implements OriginStore {
    private final Map<UUID, Origin> origins = new LinkedHashMap<>();
    private final DocumentStore documents;

    public FakeOriginStore(DocumentStore documents) {
        this.documents = documents;
    }

    @Override
    public synchronized void insert(Origin origin) {
        origins.put(origin.documentId(), origin);
    }

    @Override
    public synchronized void update(Origin origin) {
        origins.computeIfPresent(
                origin.documentId(), (id, before) -> before.tenantId().equals(origin.tenantId()) ? origin : before);
    }

    @Override
    public synchronized Optional<Origin> find(UUID tenantId, UUID documentId) {
        return of(tenantId)
                .filter(origin -> origin.documentId().equals(documentId))
                .findFirst();
    }

    @Override
    public synchronized List<Origin> findAll(UUID tenantId, Collection<UUID> documentIds) {
        return of(tenantId)
                .filter(origin -> documentIds.contains(origin.documentId()))
                .toList();
    }

    @Override
    public synchronized Optional<Origin> holdContent(UUID tenantId, UUID knowledgeBaseId, String hash) {
        return held(tenantId, knowledgeBaseId, Origin::contentHash, hash);
    }

    @Override
    public synchronized Optional<Origin> holdAddress(UUID tenantId, UUID knowledgeBaseId, String address) {
        return held(tenantId, knowledgeBaseId, Origin::address, address);
    }

    @Override
    public synchronized Optional<Origin> holdExternal(UUID tenantId, UUID knowledgeBaseId, String externalId) {
        return held(
                tenantId,
                knowledgeBaseId,
                origin ->
                        origin.externalId() == null ? null : origin.externalId().id(),
                externalId);
    }

    private Optional<Origin> held(
            UUID tenantId, UUID knowledgeBaseId, Function<Origin, @Nullable String> field, String value) {
        return of(tenantId)
                .filter(origin ->
                        origin.knowledgeBaseId().equals(knowledgeBaseId) && Objects.equals(field.apply(origin), value))
                .findFirst();
    }

    @Override
    public synchronized long count(UUID tenantId, UUID crawlId) {
        return of(tenantId)
                .filter(origin -> origin.crawl() != null && origin.crawl().id().equals(crawlId))
                .count();
    }

    private Stream<Origin> of(UUID tenantId) {
        return origins.values().stream()
                .filter(origin -> origin.tenantId().equals(tenantId)
                        && documents.find(tenantId, origin.documentId()).isPresent());
    }
}
