package io.ragstone.surfaces.ragflow.wire;

import io.ragstone.core.call.Principal;
import java.util.Optional;

/** Knows whose an API key is. */
@FunctionalInterface
public interface KeyCheck {
    Optional<Principal.KeyHolder> byApiKey(String key);
}
