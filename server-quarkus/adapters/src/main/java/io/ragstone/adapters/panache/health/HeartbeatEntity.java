package io.ragstone.adapters.panache.health;

import io.ragstone.adapters.panache.EpochMillis;
import io.ragstone.core.health.Heartbeat;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A server's last sign of life. Rows are written by {@link PanacheHeartbeatStore} in SQL. */
@Entity
@Immutable
@Table(name = "server_heartbeat")
class HeartbeatEntity {
    @Id
    String server;

    @Column(name = "started_at")
    @Convert(converter = EpochMillis.class)
    Instant startedAt;

    @Column(name = "beat_at")
    @Convert(converter = EpochMillis.class)
    Instant beatAt;

    int workers;
    int working;
    long pending;

    @Column(name = "lag_seconds")
    long lagSeconds;

    long done;
    long failed;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    HeartbeatEntity() {}

    Heartbeat toHeartbeat() {
        return new Heartbeat(server, startedAt, beatAt, workers, working, pending, lagSeconds, done, failed);
    }
}
