package io.ragstone.core.model.provider;

import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.ModelName;
import io.ragstone.core.model.SecretBox;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A model that a tenant added, or one of the catalogue of which it decided something.
 *
 * @param window how many tokens it reads at once; 0 when that is not known
 * @param sealedKey a key for this model alone, sealed by a {@link SecretBox}; null for the provider's
 * @param baseUrl where this model is; null for the provider's place
 */
public record TenantModel(
        UUID tenantId,
        ModelName name,
        ModelKind kind,
        int window,
        @Nullable String sealedKey,
        @Nullable String baseUrl,
        State state,
        Instant updatedAt) {
    /** Whether the tenant wants to use it. */
    public enum State {
        ON,
        OFF,
        /** The tenant does not want to see a model of the catalogue. */
        REMOVED
    }

    public boolean isOn() {
        return state == State.ON;
    }

    public TenantModel in(State other, Instant now) {
        return new TenantModel(tenantId, name, kind, window, sealedKey, baseUrl, other, now);
    }
}
