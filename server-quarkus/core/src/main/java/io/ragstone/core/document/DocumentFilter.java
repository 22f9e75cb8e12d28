package io.ragstone.core.document;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a list shows; null or empty means all.
 *
 * @param keywords a part of the name, without regard to case
 */
public record DocumentFilter(
        @Nullable UUID id,
        @Nullable String name,
        @Nullable String keywords,
        Set<String> suffixes,
        Set<RunState> states) {
    public static final DocumentFilter ALL = new DocumentFilter(null, null, null, Set.of(), Set.of());
}
