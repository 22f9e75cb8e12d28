package io.ragstone.adapters.panache.wiki;

import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.wiki.patch.Patch;
import io.ragstone.core.wiki.patch.PatchStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Patches in the database. */
@ApplicationScoped
@StoreCall
public class PanachePatchStore implements PatchStore {
    private final PatchRepository patches;

    PanachePatchStore(PatchRepository patches) {
        this.patches = patches;
    }

    @Override
    @Transactional
    public boolean insert(Patch patch) {
        return patches.insert(patch);
    }

    @Override
    public Optional<Patch> find(UUID tenantId, UUID knowledgeBaseId, String claimId) {
        return patches.find(
                        "tenantId = ?1 and knowledgeBaseId = ?2 and claimId = ?3", tenantId, knowledgeBaseId, claimId)
                .firstResultOptional()
                .map(PatchEntity::toPatch);
    }

    @Override
    public List<Patch> ofPage(UUID tenantId, UUID knowledgeBaseId, String slug) {
        return patches
                .list(
                        "tenantId = ?1 and knowledgeBaseId = ?2 and slug = ?3 order by seq",
                        tenantId,
                        knowledgeBaseId,
                        slug)
                .stream()
                .map(PatchEntity::toPatch)
                .toList();
    }
}
