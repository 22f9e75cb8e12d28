package io.ragstone.core.admin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which accounts are being removed, and the last of what there is of them: rows that nobody else looks after. */
public interface AccountRemovalStore {
    /** Remembers that an account goes, until it is gone. */
    void begin(UUID userId, Instant now);

    /** The accounts that are being removed. */
    List<UUID> begun();

    /** Removes an emptied tenant with its settings, its keys and its members. */
    void removeTenant(UUID tenantId);

    /** Removes the user, and forgets that this was to be done. */
    void removeUser(UUID userId);
}
