package io.ragstone.core.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A named set of grants that users can be given.
 *
 * @param parentId the role whose grants are this one's too; null for none
 */
public record Role(
        UUID id, String name, String description, @Nullable UUID parentId, Instant createdAt, Instant updatedAt) {
    Role describedAs(String text, Instant now) {
        return new Role(id, name, text, parentId, createdAt, now);
    }

    Role below(@Nullable UUID parent, Instant now) {
        return new Role(id, name, description, parent, createdAt, now);
    }
}
