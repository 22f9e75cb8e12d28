package io.ragstone.surfaces.baiyuan.wire;

import io.ragstone.core.tenant.credential.ApiKeyService.Presented;
import java.util.Optional;

/** Knows whose an API key is, be the tenant switched off. */
@FunctionalInterface
public interface PresentedKeys {
    Optional<Presented> examine(String key);
}
