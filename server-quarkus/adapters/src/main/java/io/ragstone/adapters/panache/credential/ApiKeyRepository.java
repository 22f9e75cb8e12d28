package io.ragstone.adapters.panache.credential;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.ragstone.adapters.panache.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ApiKeyRepository implements PanacheRepositoryBase<ApiKeyEntity, UUID> {
    private final Sql sql;

    ApiKeyRepository(Sql sql) {
        this.sql = sql;
    }

    /** Of several servers the one that saw a key last is right. */
    void used(Map<UUID, Instant> lastUse) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        lastUse.forEach((id, time) -> rows.add(new Object[] {time, id, time}));
        sql.batch(
                "update api_key set last_used_at = ? where id = ? and (last_used_at is null or last_used_at < ?)",
                rows);
    }
}
