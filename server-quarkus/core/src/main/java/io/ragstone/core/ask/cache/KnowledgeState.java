package io.ragstone.core.ask.cache;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a tenant's knowledge was like at a moment.
 *
 * @param knowledgeBaseIds those that are asked, in one order
 * @param mark another one after every change to what they hold
 * @param changedAt when something was last renamed or set otherwise
 */
public record KnowledgeState(List<UUID> knowledgeBaseIds, String mark, Instant changedAt) {
    public KnowledgeState {
        knowledgeBaseIds = List.copyOf(knowledgeBaseIds);
    }
}
