package io.ragstone.adapters.panache.wiki;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.ragstone.adapters.panache.Sql;
import io.ragstone.core.wiki.patch.Patch;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PatchRepository implements PanacheRepositoryBase<PatchEntity, PatchEntity.Key> {
    private static final String INSERT = """
            insert into wiki_patch (knowledge_base_id, claim_id, tenant_id, slug, section, content, confidence, created_by,
                created_at, seq)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?,
                (select coalesce(max(seq), 0) + 1 from wiki_patch where knowledge_base_id = ?))
            on conflict (knowledge_base_id, claim_id) do nothing
            """;

    private final Sql sql;

    PatchRepository(Sql sql) {
        this.sql = sql;
    }

    boolean insert(Patch patch) {
        return sql.update(
                        INSERT,
                        patch.knowledgeBaseId(),
                        patch.claimId(),
                        patch.tenantId(),
                        patch.slug(),
                        patch.section(),
                        patch.content(),
                        patch.confidence(),
                        patch.createdBy(),
                        patch.createdAt(),
                        patch.knowledgeBaseId())
                > 0;
    }
}
