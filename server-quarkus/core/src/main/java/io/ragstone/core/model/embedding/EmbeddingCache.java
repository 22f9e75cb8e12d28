package io.ragstone.core.model.embedding;

import io.ragstone.core.model.Vector;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Vectors of texts that were embedded before, by tenant, model and the hash of the text. */
public interface EmbeddingCache {
    /** Those of the hashes that are known, with their vectors. */
    Map<String, Vector> find(UUID tenantId, String model, Collection<String> hashes);

    /** Keeps vectors by their hashes; what is there already stays as it is. */
    void keep(UUID tenantId, String model, Map<String, Vector> vectors, Instant now);

    /** Forgets all vectors of a tenant's model. */
    void forget(UUID tenantId, String model);

    /** Forgets what was kept longest ago, of all tenants, until no more than so many are left. */
    void trim(int most);
}
