package io.ragstone.core.order;

import io.ragstone.core.document.RunState;
import java.time.Instant;
import java.util.UUID;

/** The last order of its kind for a knowledge base, and how far it is. */
public interface WorkOrder {
    UUID id();

    UUID tenantId();

    UUID knowledgeBaseId();

    RunState state();

    /** What went wrong; empty when nothing did. */
    String message();

    Instant createdAt();

    default boolean isRunning() {
        return state() == RunState.RUNNING;
    }
}
