package io.ragstone.adapters.panache.ingest;

import io.ragstone.adapters.panache.EpochMillis;
import io.ragstone.adapters.panache.NamedEntity;
import io.ragstone.core.document.RunState;
import io.ragstone.core.ingest.history.PastRun;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A run that has ended; the time at which it did is when the row was made. */
@Entity
@Immutable
@Table(name = "past_run")
class PastRunEntity extends NamedEntity {
    @Column(name = "knowledge_base_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID knowledgeBaseId;

    @Column(name = "document_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Nullable
    UUID documentId;

    String suffix;
    String source;
    String method;

    @Enumerated(EnumType.STRING)
    RunState outcome;

    long chunks;
    String log;

    @Column(name = "begun_at")
    @Convert(converter = EpochMillis.class)
    @Nullable
    Instant begunAt;

    long millis;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    PastRunEntity() {}

    PastRunEntity(PastRun run) {
        super(run.id(), run.tenantId(), run.endedAt());
        rename(run.name(), run.endedAt());
        knowledgeBaseId = run.knowledgeBaseId();
        documentId = run.documentId();
        suffix = run.suffix();
        source = run.source();
        method = run.method();
        outcome = run.outcome();
        chunks = run.chunks();
        log = run.log();
        begunAt = run.begunAt();
        millis = run.duration().toMillis();
    }

    PastRun toRun() {
        return new PastRun(
                id,
                tenantId,
                knowledgeBaseId,
                documentId,
                name,
                source,
                method,
                outcome,
                chunks,
                log,
                begunAt,
                Duration.ofMillis(millis),
                createdAt);
    }
}
