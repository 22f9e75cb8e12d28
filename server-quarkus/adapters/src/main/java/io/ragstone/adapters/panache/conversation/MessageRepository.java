package io.ragstone.adapters.panache.conversation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class MessageRepository implements PanacheRepositoryBase<MessageEntity, UUID> {
    List<MessageEntity> in(UUID tenantId, Collection<UUID> conversationIds) {
        return list("tenantId = ?1 and conversationId in ?2 order by createdAt, seq", tenantId, conversationIds);
    }
}
