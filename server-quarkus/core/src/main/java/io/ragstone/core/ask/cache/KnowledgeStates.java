package io.ragstone.core.ask.cache;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads, cheaply enough for every question, what the database knows of changes to knowledge bases. */
public interface KnowledgeStates {
    /**
     * The mark is another one as soon as a chunk of these was added, changed, switched or removed, a document renamed, a
     * knowledge base changed, or the tenant's models. It never comes back.
     *
     * @param knowledgeBaseId null for all of the tenant's; where there is none such, the state knows none
     */
    KnowledgeState read(UUID tenantId, @Nullable UUID knowledgeBaseId);
}
