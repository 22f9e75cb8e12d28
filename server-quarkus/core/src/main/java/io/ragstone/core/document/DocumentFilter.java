package io.ragstone.core.document;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a list shows; null or empty means all.
 *
 * @param keywords a part of the name, without regard to case
 * @param kinds null for documents of any kind
 */
public record DocumentFilter(
        @Nullable UUID id,
        @Nullable String name,
        @Nullable String keywords,
        Set<String> suffixes,
        Set<RunState> states,
        @Nullable Kinds kinds) {
    public static final DocumentFilter ALL = new DocumentFilter(null, null, null, Set.of(), Set.of());

    /** Documents whose names end so, or that came so. */
    public record Kinds(Set<String> suffixes, Set<String> sources) {}

    /** Documents of any kind. */
    public DocumentFilter(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable String keywords,
            Set<String> suffixes,
            Set<RunState> states) {
        this(id, name, keywords, suffixes, states, null);
    }
}
