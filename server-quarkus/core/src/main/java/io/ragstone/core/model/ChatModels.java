package io.ragstone.core.model;

import java.util.Optional;
import java.util.UUID;

/** Finds the chat model of a tenant. */
public interface ChatModels {
    /** The tenant's default chat model; empty when it has chosen none, or none that can be used. */
    Optional<ChatModel> ofTenant(UUID tenantId);
}
