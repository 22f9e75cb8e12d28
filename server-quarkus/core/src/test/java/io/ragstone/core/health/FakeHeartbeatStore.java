package io.ragstone.core.health;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Heartbeats in memory. */
public final class FakeHeartbeatStore implements HeartbeatStore {
    private final Map<String, Heartbeat> beats = new TreeMap<>();

    @Override
    public synchronized void put(Heartbeat beat) {
        beats.put(beat.server(), beat);
    }

    @Override
    public synchronized List<Heartbeat> since(Instant oldest) {
        return beats.values().stream()
                .filter(beat -> !beat.at().isBefore(oldest))
                .toList();
    }

    @Override
    public synchronized void remove(String server) {
        beats.remove(server);
    }

    @Override
    public synchronized void forget(Instant oldest) {
        beats.values().removeIf(beat -> beat.at().isBefore(oldest));
    }
}
