package io.ragstone.core.health;

import java.time.Instant;
import java.util.List;

/** The latest heartbeat of each server that shares the database. */
public interface HeartbeatStore {
    /** Replaces the server's last one. */
    void put(Heartbeat beat);

    /** Those that are not older, by the servers' names. */
    List<Heartbeat> since(Instant oldest);

    void remove(String server);

    /** Removes those that are older. */
    void forget(Instant oldest);
}
