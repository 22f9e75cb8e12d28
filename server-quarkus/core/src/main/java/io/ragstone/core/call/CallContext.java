package io.ragstone.core.call;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything a use case may know about its caller.
 *
 * @param surface the API that the call came through
 * @param requestId finds the call in the logs
 * @param address the caller's network address; empty when it is not known
 */
public record CallContext(Principal principal, String surface, String requestId, String address) {
    public CallContext(Principal principal, String surface, String requestId) {
        this(principal, surface, requestId, "");
    }

    public UUID tenantId() {
        return principal.tenantId();
    }

    public @Nullable UUID userId() {
        return principal.userId();
    }

    public Origin origin() {
        return new Origin(address, surface, requestId);
    }
}
