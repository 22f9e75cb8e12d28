package io.ragstone.core.model.call;

import io.ragstone.core.model.ModelName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Calls of models that have ended, and what each tenant has used of each model so far. */
public interface ModelCallStore {
    /** Adds the calls, and what they used to what was used before. */
    void add(List<ModelCall> calls);

    /** How many tokens a tenant has used of its models, whether or not their calls have been forgotten since. */
    Map<ModelName, Long> usedTokens(UUID tenantId);

    /** A tenant's calls, the latest first. */
    List<KeptCall> latest(UUID tenantId, int most);

    /** Forgets single calls that began before. What was used stays. */
    void forgetBefore(Instant time);
}
