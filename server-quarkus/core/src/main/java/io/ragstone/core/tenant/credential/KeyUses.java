package io.ragstone.core.tenant.credential;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers when API keys were last used, to be written now and then: not every call is worth a write. */
public final class KeyUses {
    private static final Logger LOG = LoggerFactory.getLogger(KeyUses.class);

    private final ApiKeyStore keys;
    private final Clock clock;
    private final Map<UUID, Instant> unwritten = new ConcurrentHashMap<>();

    public KeyUses(ApiKeyStore keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    void used(UUID keyId) {
        unwritten.put(keyId, clock.instant());
    }

    /** What cannot be written now is written the next time. */
    public void write() {
        Map<UUID, Instant> batch = new HashMap<>(unwritten);
        if (batch.isEmpty()) {
            return;
        }
        try {
            keys.used(batch);
            batch.forEach(unwritten::remove);
        } catch (RuntimeException e) {
            LOG.warn("When API keys were last used could not be written now.", e);
        }
    }
}
