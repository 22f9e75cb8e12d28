package io.ragstone.adapters.panache.limit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** What was used in one window. Rows are written by {@link PanacheCounters} in SQL. */
@Entity
@Immutable
@Table(name = "use_counter")
@IdClass(UseCounterEntity.Key.class)
class UseCounterEntity {
    @Id
    String name;

    @Id
    @Column(name = "window_start")
    long windowStart;

    long used;

    record Key(String name, long windowStart) {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    UseCounterEntity() {}
}
