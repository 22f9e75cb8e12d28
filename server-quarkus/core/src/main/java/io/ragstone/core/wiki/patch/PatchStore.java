package io.ragstone.core.wiki.patch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Patches. Every method takes the tenant first; another tenant's patches are not found. */
public interface PatchStore {
    /** Returns false, and changes nothing, when the knowledge base has a patch of this claim. */
    boolean insert(Patch patch);

    Optional<Patch> find(UUID tenantId, UUID knowledgeBaseId, String claimId);

    /** In the order in which they were made. */
    List<Patch> ofPage(UUID tenantId, UUID knowledgeBaseId, String slug);
}
