package io.ragstone.core.ask.cache;

import io.ragstone.core.ask.cache.KnowledgeStatesContract.Stores;
import io.ragstone.core.document.Document;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.tenant.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads states from stores in memory, whose change log is one for each index. */
public record FakeKnowledgeStates(Stores stores) implements KnowledgeStates {
    @Override
    public KnowledgeState read(UUID tenantId, @Nullable UUID knowledgeBaseId) {
        List<UUID> wanted = knowledgeBaseId == null ? stores.bases().ids(tenantId) : List.of(knowledgeBaseId);
        List<KnowledgeBase> found = stores.bases().findAll(tenantId, wanted);
        StringBuilder mark = new StringBuilder();
        Instant changed = stores.tenants().find(tenantId).map(Tenant::updatedAt).orElse(Instant.EPOCH);
        mark.append(changed);
        for (KnowledgeBase base : found) {
            Instant named =
                    stores
                            .documents()
                            .findAll(tenantId, base.id(), stores.documents().ids(tenantId, base.id()))
                            .stream()
                            .map(Document::updatedAt)
                            .max(Instant::compareTo)
                            .orElse(base.updatedAt());
            mark.append(' ')
                    .append(stores.chunks().lastChange(IndexKey.of(base)))
                    .append(named);
            changed = named.isAfter(changed) ? named : changed;
        }
        return new KnowledgeState(found.stream().map(KnowledgeBase::id).toList(), mark.toString(), changed);
    }
}
