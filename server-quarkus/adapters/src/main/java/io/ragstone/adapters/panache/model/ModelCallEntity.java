package io.ragstone.adapters.panache.model;

import io.ragstone.adapters.panache.EpochMillis;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.ModelName;
import io.ragstone.core.model.call.KeptCall;
import io.ragstone.core.model.call.ModelCall;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A call of a model. Rows are written by {@link PanacheModelCallStore} in SQL. */
@Entity
@Immutable
@Table(name = "model_call")
class ModelCallEntity {
    @Id
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID id;

    @Column(name = "tenant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID tenantId;

    String provider;

    String model;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    ModelKind kind;

    @Column(name = "prompt_tokens")
    long promptTokens;

    @Column(name = "completion_tokens")
    long completionTokens;

    @Column(name = "cost_nano")
    @Nullable
    Long costNano;

    @Column(name = "started_at")
    @Convert(converter = EpochMillis.class)
    Instant startedAt;

    @Column(name = "took_millis")
    long tookMillis;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    ModelCall.Outcome outcome;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Nullable
    ErrorCode failure;

    long seq;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    ModelCallEntity() {}

    KeptCall toCall() {
        return new KeptCall(
                new ModelName(model, provider),
                kind,
                new Usage((int) promptTokens, (int) completionTokens),
                costNano == null ? null : BigDecimal.valueOf(costNano, KeptCall.DECIMALS),
                startedAt,
                Duration.ofMillis(tookMillis),
                outcome,
                failure);
    }
}
