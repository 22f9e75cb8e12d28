package io.ragstone.core.tenant;

import java.util.UUID;

/** A user's place in a tenant. */
public record Member(UUID tenantId, UUID userId, Role role) {
    /** What a member may do; an invited one not yet anything. */
    public enum Role {
        OWNER,
        NORMAL,
        INVITED
    }
}
