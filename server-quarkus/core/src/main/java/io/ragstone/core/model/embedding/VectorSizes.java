package io.ragstone.core.model.embedding;

import java.util.OptionalInt;
import java.util.UUID;

/** How many numbers the vectors of a tenant's models have, as the first of them showed. */
public interface VectorSizes {
    OptionalInt find(UUID tenantId, String model);

    /** Keeps the size unless there is one already, and returns the one that is kept. */
    int keepFirst(UUID tenantId, String model, int size);
}
