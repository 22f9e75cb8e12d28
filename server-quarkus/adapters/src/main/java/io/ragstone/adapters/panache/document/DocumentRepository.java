package io.ragstone.adapters.panache.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.ragstone.adapters.panache.Condition;
import io.ragstone.core.document.ParseStatus;
import io.ragstone.core.document.RunState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class DocumentRepository implements PanacheRepositoryBase<DocumentEntity, UUID> {
    private static final String SET_PARSING = """
        parseState = ?1, parseProgress = ?2, parseLog = ?3, parseBegunAt = ?4, parseMillis = ?5
        where tenantId = ?6 and id = ?7
        """;
    private static final String ADD_COUNTS = """
        chunkCount = case when chunkCount + ?1 < 0 then 0 else chunkCount + ?1 end,
        tokenCount = case when tokenCount + ?2 < 0 then 0 else tokenCount + ?2 end
        where tenantId = ?3 and id = ?4
        """;

    record Described(UUID id, Map<String, Object> metadata) {}

    record Named(UUID id, String name) {}

    record Counted(String suffix, RunState state, long documents) {}

    void setParsing(UUID tenantId, UUID id, ParseStatus status) {
        update(
                SET_PARSING,
                status.state(),
                status.progress(),
                status.log(),
                status.begunAt(),
                status.duration().toMillis(),
                tenantId,
                id);
    }

    /** The database adds, so that of many additions at once none is lost. */
    void addCounts(UUID tenantId, UUID id, long chunks, long tokens) {
        update(ADD_COUNTS, chunks, tokens, tenantId, id);
    }

    void forgetOrigins(UUID tenantId, Collection<UUID> ids) {
        getEntityManager()
                .createQuery("delete from OriginEntity where tenantId = :tenant and documentId in :documents")
                .setParameter("tenant", tenantId)
                .setParameter("documents", ids)
                .executeUpdate();
    }

    List<String> names(UUID tenantId, UUID knowledgeBaseId, Collection<String> lowerNames) {
        return find(
                        "select name from DocumentEntity where tenantId = ?1 and knowledgeBaseId = ?2 and nameLower in ?3",
                        tenantId,
                        knowledgeBaseId,
                        lowerNames)
                .project(String.class)
                .list();
    }

    List<UUID> ids(UUID tenantId, UUID knowledgeBaseId) {
        return find(
                        "select id from DocumentEntity where tenantId = ?1 and knowledgeBaseId = ?2 order by"
                                + " createdAt, seq",
                        tenantId,
                        knowledgeBaseId)
                .project(UUID.class)
                .list();
    }

    /** A search needs hundreds of names, and nothing else of these documents. */
    List<Named> named(UUID tenantId, Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("select id, name from DocumentEntity where tenantId = ?1 and id in ?2", Named.class)
                .setParameter(1, tenantId)
                .setParameter(2, ids)
                .getResultList();
    }

    List<Counted> counted(Condition condition) {
        TypedQuery<Counted> query = getEntityManager()
                .createQuery(
                        "select suffix, parseState, count(*) from DocumentEntity where " + condition.text()
                                + " group by suffix, parseState",
                        Counted.class);
        condition.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    List<Described> metadata(UUID tenantId, Collection<UUID> knowledgeBaseIds) {
        return getEntityManager()
                .createQuery(
                        "select id, metadata from DocumentEntity where tenantId = ?1 and knowledgeBaseId in ?2",
                        Described.class)
                .setParameter(1, tenantId)
                .setParameter(2, knowledgeBaseIds)
                .getResultList();
    }
}
