package io.ragstone.adapters.panache.ask;

import io.ragstone.adapters.panache.Listing;
import io.ragstone.adapters.panache.Sql;
import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.ask.session.AskLog;
import io.ragstone.core.ask.session.AskRecord;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Asked questions in the database. */
@ApplicationScoped
@StoreCall
public class PanacheAskLog implements AskLog {
    private final AskRecordRepository records;
    private final Sql sql;

    PanacheAskLog(AskRecordRepository records, Sql sql) {
        this.records = records;
        this.sql = sql;
    }

    @Override
    @Transactional
    public void add(AskRecord record) {
        records.persist(new AskRecordEntity(record));
    }

    @Override
    public Paged<AskRecord> list(UUID tenantId, PageRequest page) {
        return Listing.page(
                records.find("tenantId = ?1 order by createdAt desc, seq desc", tenantId),
                page,
                AskRecordEntity::toRecord);
    }

    @Override
    public List<AskRecord> of(UUID tenantId, UUID conversationId) {
        return records
                .list("tenantId = ?1 and conversationId = ?2 order by createdAt, seq", tenantId, conversationId)
                .stream()
                .map(AskRecordEntity::toRecord)
                .toList();
    }

    @Override
    @Transactional
    public int forgetBefore(Instant time) {
        return sql.update("delete from ask_record where created_at < ?", time);
    }
}
