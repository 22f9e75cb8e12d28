package io.ragstone.adapters.panache.wiki;

import com.fasterxml.jackson.core.type.TypeReference;
import io.ragstone.adapters.panache.EpochMillis;
import io.ragstone.adapters.panache.JsonText;
import io.ragstone.core.document.RunState;
import io.ragstone.core.wiki.run.CompileOrder;
import io.ragstone.core.wiki.run.CompileOrder.Wanted;
import io.ragstone.core.wiki.run.PageReport;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The last order of a knowledge base. Rows are written by the statements of {@link OrderRepository}. */
@Entity(name = "WikiOrderEntity")
@Immutable
@Table(name = "wiki_order")
class OrderEntity {
    static final JsonText<Wanted> WANTED = new JsonText<>(new TypeReference<>() {});
    static final JsonText<List<PageReport>> PAGES = new JsonText<>(new TypeReference<>() {});

    @Id
    @Column(name = "knowledge_base_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID knowledgeBaseId;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID id;

    @Column(name = "tenant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID tenantId;

    String wanted;

    @Enumerated(EnumType.STRING)
    RunState state;

    String pages;

    String message;

    @Nullable
    String worker;

    @Column(name = "leased_until")
    long leasedUntil;

    @Column(name = "created_at")
    @Convert(converter = EpochMillis.class)
    Instant createdAt;

    @Column(name = "finished_at")
    @Convert(converter = EpochMillis.class)
    @Nullable
    Instant finishedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    OrderEntity() {}

    CompileOrder toOrder() {
        return new CompileOrder(
                id,
                tenantId,
                knowledgeBaseId,
                WANTED.read(wanted),
                state,
                PAGES.read(pages),
                message,
                createdAt,
                finishedAt);
    }
}
