package io.ragstone.core.conversation;

import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Assistants. Every method takes the tenant first; another tenant's id is not found. */
public interface AssistantStore {
    /**
     * Which assistants a list shows; null means all.
     *
     * @param name the exact name without regard to case
     * @param keywords what the name has in it, without regard to case
     */
    record Filter(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable String keywords) {
        public static final Filter ALL = new Filter(null, null, null);
    }

    void insert(Assistant assistant);

    void update(Assistant assistant);

    Optional<Assistant> find(UUID tenantId, UUID id);

    /**
     * Which of these names are in use, as they are written there; case makes no difference. Within a transaction nobody
     * else takes one of them until it ends.
     */
    Set<String> namesInUse(UUID tenantId, Collection<String> among);

    Paged<Assistant> list(UUID tenantId, Filter filter, Order order, PageRequest page);

    List<UUID> ids(UUID tenantId);

    /** Removes the assistants alone; their conversations go first. */
    void delete(UUID tenantId, Collection<UUID> ids);
}
