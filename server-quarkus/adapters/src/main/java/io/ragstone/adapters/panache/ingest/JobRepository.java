package io.ragstone.adapters.panache.ingest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.ragstone.adapters.panache.Sql;
import io.ragstone.adapters.panache.database.Database;
import io.ragstone.core.ingest.job.Backlog;
import io.ragstone.core.ingest.job.IngestJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The statements of the queue. Each is one, so that of two workers at once only one gets what it wants. */
@ApplicationScoped
class JobRepository implements PanacheRepositoryBase<JobEntity, UUID> {
    private static final String FREE = " and leased_until <= :now and not_before <= :now";
    private static final String CLAIM = """
            update ingest_job set worker = :worker, leased_until = :until, attempt = attempt + 1
            where id = (select id from ingest_job where 1 = 1 %1$s order by created_at, seq limit 1 %2$s) %1$s
            returning *
            """;
    private static final String ENQUEUE = """
            insert into ingest_job (id, tenant_id, knowledge_base_id, document_id, generation, attempt, created_at, seq,
                worker, leased_until, not_before)
            values (?, ?, ?, ?, ?, ?, ?, ?, null, 0, 0)
            on conflict (document_id) do update set id = excluded.id, generation = excluded.generation,
                attempt = excluded.attempt, created_at = excluded.created_at, seq = excluded.seq,
                worker = null, leased_until = 0, not_before = 0
            where ingest_job.tenant_id = excluded.tenant_id
            """;
    private static final String HELD = "tenantId = ?1 and id = ?2 and worker = ?3 and attempt = ?4";
    private static final String OF_HELD = " where tenant_id = ? and id = ? and worker = ? and attempt = ?";

    private final Sql sql;
    private final String claim;

    JobRepository(Sql sql, Database database) {
        this.sql = sql;
        this.claim = CLAIM.formatted(FREE, database.skippingLocked());
    }

    void enqueue(IngestJob job) {
        sql.update(
                ENQUEUE,
                job.id(),
                job.tenantId(),
                job.knowledgeBaseId(),
                job.documentId(),
                job.generation(),
                job.attempt(),
                job.createdAt(),
                job.id().timestamp());
    }

    boolean hasFree(Instant now) {
        return find("leasedUntil <= ?1 and notBefore <= ?1", now.toEpochMilli())
                .firstResultOptional()
                .isPresent();
    }

    @SuppressWarnings("unchecked") // A native query with an entity's class returns that entity.
    List<JobEntity> claim(String worker, Instant now, Instant until) {
        return getEntityManager()
                .createNativeQuery(claim, JobEntity.class)
                .setParameter("worker", worker)
                .setParameter("now", now.toEpochMilli())
                .setParameter("until", until.toEpochMilli())
                .getResultList();
    }

    boolean lease(IngestJob job, String worker, Instant until) {
        return sql.update(
                        "update ingest_job set leased_until = ?" + OF_HELD,
                        until,
                        job.tenantId(),
                        job.id(),
                        worker,
                        job.attempt())
                > 0;
    }

    void giveBack(IngestJob job, String worker, int attempt, Instant notBefore) {
        sql.update(
                "update ingest_job set worker = null, leased_until = 0, attempt = ?, not_before = ?" + OF_HELD,
                attempt,
                notBefore,
                job.tenantId(),
                job.id(),
                worker,
                job.attempt());
    }

    boolean end(IngestJob job, String worker) {
        return delete(HELD, job.tenantId(), job.id(), worker, job.attempt()) > 0;
    }

    long before(IngestJob job) {
        return count(
                "createdAt <= ?1 and (createdAt < ?1 or seq < ?2)",
                job.createdAt(),
                job.id().timestamp());
    }

    Backlog backlog(Instant now) {
        Object[] row = getEntityManager()
                .createQuery(
                        "select count(*), sum(case when leasedUntil > :now then 1 else 0 end),"
                                + " min(case when leasedUntil > :now then null else createdAt end) from JobEntity",
                        Object[].class)
                .setParameter("now", now.toEpochMilli())
                .getSingleResult();
        long all = ((Number) row[0]).longValue();
        long running = row[1] == null ? 0 : ((Number) row[1]).longValue();
        Duration age = row[2] instanceof Instant oldest ? Duration.between(oldest, now) : Duration.ZERO;
        return new Backlog(all - running, running, age);
    }
}
