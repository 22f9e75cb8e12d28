package io.ragstone.adapters.panache.order;

import io.ragstone.adapters.panache.EpochMillis;
import io.ragstone.core.document.RunState;
import io.ragstone.core.order.WorkOrder;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The last order of a knowledge base. Rows are written by the statements of {@link OrderTable}. */
@MappedSuperclass
public abstract class OrderRow<O extends WorkOrder> {
    @Id
    @Column(name = "knowledge_base_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public UUID knowledgeBaseId;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    public UUID id;

    @Column(name = "tenant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public UUID tenantId;

    @Enumerated(EnumType.STRING)
    public RunState state;

    public String message;

    @Nullable
    public String worker;

    @Column(name = "leased_until")
    public long leasedUntil;

    @Column(name = "created_at")
    @Convert(converter = EpochMillis.class)
    public Instant createdAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    protected OrderRow() {}

    protected abstract O toOrder();
}
