package io.ragstone.adapters.panache.health;

import io.ragstone.adapters.panache.Sql;
import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.health.Heartbeat;
import io.ragstone.core.health.HeartbeatStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Heartbeats as rows that each server overwrites. */
@ApplicationScoped
@StoreCall
public class PanacheHeartbeatStore implements HeartbeatStore {
    private static final String PUT = """
            insert into server_heartbeat (server, started_at, beat_at, workers, working, pending, lag_seconds, done, failed)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (server) do update set started_at = excluded.started_at, beat_at = excluded.beat_at,
                workers = excluded.workers, working = excluded.working, pending = excluded.pending,
                lag_seconds = excluded.lag_seconds, done = excluded.done, failed = excluded.failed
            """;

    private final HeartbeatRepository beats;
    private final Sql sql;

    PanacheHeartbeatStore(HeartbeatRepository beats, Sql sql) {
        this.beats = beats;
        this.sql = sql;
    }

    @Override
    @Transactional
    public void put(Heartbeat beat) {
        sql.update(
                PUT,
                beat.server(),
                beat.startedAt(),
                beat.at(),
                beat.workers(),
                beat.working(),
                beat.pending(),
                beat.lagSeconds(),
                beat.done(),
                beat.failed());
    }

    @Override
    public List<Heartbeat> since(Instant oldest) {
        return beats.list("beatAt >= ?1 order by server", oldest).stream()
                .map(HeartbeatEntity::toHeartbeat)
                .toList();
    }

    @Override
    @Transactional
    public void remove(String server) {
        beats.deleteById(server);
    }

    @Override
    @Transactional
    public void forget(Instant oldest) {
        beats.delete("beatAt < ?1", oldest);
    }
}
