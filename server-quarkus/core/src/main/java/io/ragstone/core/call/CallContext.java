package io.ragstone.core.call;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything a use case may know about its caller.
 *
 * @param surface the API that the call came through
 * @param requestId finds the call in the logs
 */
public record CallContext(Principal principal, String surface, String requestId) {
    public UUID tenantId() {
        return principal.tenantId();
    }

    public @Nullable UUID userId() {
        return principal.userId();
    }
}
