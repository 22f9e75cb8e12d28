package io.ragstone.surfaces.boundary;

import io.ragstone.core.access.Permission;
import io.ragstone.core.call.CallContext;

/** Knows who may do what. Its bean should be application scoped, for the reason that {@link Authenticator} has. */
@FunctionalInterface
public interface AccessCheck {
    /** @throws io.ragstone.core.error.CoreException when the caller may not */
    void require(CallContext call, Permission needed);
}
