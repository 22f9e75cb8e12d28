package io.ragstone.core.intake;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where documents came from; it goes with them. Every method takes the tenant first; another tenant's id is not found.
 * Whoever looks for a double within a transaction waits for others who do in the same knowledge base, until they end.
 */
public interface OriginStore {
    void insert(Origin origin);

    void update(Origin origin);

    Optional<Origin> find(UUID tenantId, UUID documentId);

    List<Origin> findAll(UUID tenantId, Collection<UUID> documentIds);

    /** The document of a knowledge base with this content. */
    Optional<Origin> holdContent(UUID tenantId, UUID knowledgeBaseId, String hash);

    /** The document of a knowledge base that is at this address. */
    Optional<Origin> holdAddress(UUID tenantId, UUID knowledgeBaseId, String address);

    /** The document of a knowledge base that is called so where it comes from. */
    Optional<Origin> holdExternal(UUID tenantId, UUID knowledgeBaseId, String externalId);

    /** How many pages a visit of a site has found. */
    long count(UUID tenantId, UUID crawlId);
}
