package io.ragstone.surfaces.ragflow.wire;

import io.ragstone.core.call.Principal;
import java.util.Optional;

/** Knows whose a session token is. */
@FunctionalInterface
public interface SessionCheck {
    Optional<Principal.SessionUser> bySessionToken(String token);
}
