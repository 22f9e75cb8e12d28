package io.ragstone.core.model;

import java.util.UUID;

/** Finds the reranker for a model. */
public interface Rerankers {
    /** Throws a {@link io.ragstone.core.error.CoreException} when the model is not known or the tenant has no key for it. */
    Reranker get(UUID tenantId, String model);
}
