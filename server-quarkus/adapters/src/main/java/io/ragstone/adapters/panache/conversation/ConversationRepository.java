package io.ragstone.adapters.panache.conversation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ConversationRepository implements PanacheRepositoryBase<ConversationEntity, UUID> {
    List<UUID> idsOf(UUID tenantId, UUID assistantId) {
        return find(
                        "select id from ConversationEntity where tenantId = ?1 and assistantId = ?2 order by createdAt, seq",
                        tenantId,
                        assistantId)
                .project(UUID.class)
                .list();
    }

    List<UUID> among(UUID tenantId, Collection<UUID> ids) {
        return find("select id from ConversationEntity where tenantId = ?1 and id in ?2", tenantId, ids)
                .project(UUID.class)
                .list();
    }
}
