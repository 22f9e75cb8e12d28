package io.ragstone.core.document;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of a tenant's documents a list shows, whichever knowledge bases they are in; null means all.
 *
 * @param keywords a part of the name, without regard to case
 */
public record DocumentQuery(
        @Nullable UUID knowledgeBaseId,
        @Nullable ParseStage stage,
        @Nullable Sources sources,
        @Nullable String keywords) {
    public static final DocumentQuery ALL = new DocumentQuery(null, null, null, null);

    /** Documents that came in one of these ways or, when they are the others, in none of them. */
    public record Sources(Set<String> labels, boolean others) {
        public Sources {
            labels = Set.copyOf(labels);
        }
    }
}
