package io.ragstone.core.wiki.patch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Patches in memory. */
public final class FakePatchStore implements PatchStore {
    private final List<Patch> patches = new ArrayList<>();

    @Override
    public synchronized boolean insert(Patch patch) {
        boolean fresh =
                find(patch.tenantId(), patch.knowledgeBaseId(), patch.claimId()).isEmpty();
        if (fresh) {
            patches.add(patch);
        }
        return fresh;
    }

    @Override
    public synchronized Optional<Patch> find(UUID tenantId, UUID knowledgeBaseId, String claimId) {
        return of(tenantId, knowledgeBaseId)
                .filter(patch -> patch.claimId().equals(claimId))
                .findFirst();
    }

    @Override
    public synchronized List<Patch> ofPage(UUID tenantId, UUID knowledgeBaseId, String slug) {
        return of(tenantId, knowledgeBaseId)
                .filter(patch -> patch.slug().equals(slug))
                .toList();
    }

    private Stream<Patch> of(UUID tenantId, UUID knowledgeBaseId) {
        return patches.stream()
                .filter(patch -> patch.tenantId().equals(tenantId)
                        && patch.knowledgeBaseId().equals(knowledgeBaseId));
    }
}
