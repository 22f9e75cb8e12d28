package io.ragstone.adapters.panache.ask;

import io.ragstone.core.ask.settings.AskSettings;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a tenant chose. Rows are written by {@link PanacheAskSettingsStore} in SQL. */
@Entity
@Immutable
@Table(name = "ask_settings")
class AskSettingsEntity {
    @Id
    @Column(name = "tenant_id")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID tenantId;

    @Convert(converter = AskSettingsJson.class)
    AskSettings settings;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    AskSettingsEntity() {}
}
