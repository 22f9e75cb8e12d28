package io.ragstone.adapters.panache.conversation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AssistantRepository implements PanacheRepositoryBase<AssistantEntity, UUID> {
    List<String> names(UUID tenantId, Collection<String> lowerNames) {
        return find("select name from AssistantEntity where tenantId = ?1 and nameLower in ?2", tenantId, lowerNames)
                .project(String.class)
                .list();
    }

    List<UUID> idsOf(UUID tenantId) {
        return find("select id from AssistantEntity where tenantId = ?1 order by createdAt, seq", tenantId)
                .project(UUID.class)
                .list();
    }
}
