package io.ragstone.core.model;

import java.util.UUID;

/** Finds the embedder for a model. */
public interface Embedders {
    /** Throws a {@link io.ragstone.core.error.CoreException} when the model is not known or the tenant has no key for it. */
    Embedder get(UUID tenantId, String model);
}
