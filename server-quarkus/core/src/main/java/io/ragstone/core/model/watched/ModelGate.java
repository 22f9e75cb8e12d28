package io.ragstone.core.model.watched;

import java.util.UUID;

/** Says whether a tenant may use a model outside of this server now. */
@FunctionalInterface
public interface ModelGate {
    ModelGate OPEN = tenantId -> {};

    /** Throws a {@link io.ragstone.core.error.CoreException} when it may not. */
    void pass(UUID tenantId);
}
