package io.ragstone.core.ask.settings;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What tenants chose in memory. */
public final class FakeAskSettingsStore implements AskSettingsStore {
    private final Map<UUID, AskSettings> chosen = new ConcurrentHashMap<>();

    @Override
    public Optional<AskSettings> find(UUID tenantId) {
        return Optional.ofNullable(chosen.get(tenantId));
    }

    @Override
    public void put(UUID tenantId, AskSettings settings) {
        chosen.put(tenantId, settings);
    }

    @Override
    public void delete(UUID tenantId) {
        chosen.remove(tenantId);
    }
}
