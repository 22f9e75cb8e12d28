package io.ragstone.surfaces.ragflow.wire;

import io.ragstone.core.call.Principal;
import java.util.Optional;

/** Knows which tenant's public pages a token opens. */
@FunctionalInterface
public interface VisitorCheck {
    Optional<Principal.Visitor> byPublicToken(String token);
}
