package io.ragstone.adapters.panache.setting;

import io.ragstone.adapters.panache.EpochMillis;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A setting that was changed. Rows are written by {@link PanacheSettingStore} in SQL. */
@Entity
@Immutable
@Table(name = "live_setting")
class LiveSettingEntity {
    @Id
    String name;

    @Column(name = "value")
    String text;

    @Column(name = "changed_at")
    @Convert(converter = EpochMillis.class)
    Instant changedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    LiveSettingEntity() {}
}
