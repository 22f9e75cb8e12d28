package io.ragstone.adapters.panache.ingest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.ragstone.adapters.panache.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class PastRunRepository implements PanacheRepositoryBase<PastRunEntity, UUID> {
    private static final String TRIM = """
            delete from past_run where tenant_id = ? and knowledge_base_id = ? and seq <=
                (select seq from past_run where knowledge_base_id = ? order by seq desc limit 1 offset ?)
            """;

    private final Sql sql;

    PastRunRepository(Sql sql) {
        this.sql = sql;
    }

    void trim(UUID tenantId, UUID knowledgeBaseId, int most) {
        flush();
        sql.update(TRIM, tenantId, knowledgeBaseId, knowledgeBaseId, most);
    }
}
