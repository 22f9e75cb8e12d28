package io.ragstone.core.ask.settings;

import java.util.Optional;
import java.util.UUID;

/** What tenants chose. */
public interface AskSettingsStore {
    /** Empty for a tenant that chose nothing. */
    Optional<AskSettings> find(UUID tenantId);

    void put(UUID tenantId, AskSettings settings);

    /** Takes back what the tenant chose. */
    void delete(UUID tenantId);
}
