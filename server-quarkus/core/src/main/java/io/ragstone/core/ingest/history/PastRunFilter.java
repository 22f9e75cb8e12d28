package io.ragstone.core.ingest.history;

import io.ragstone.core.document.DocumentFilter;
import io.ragstone.core.document.RunState;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which runs a list shows; null or empty means all.
 *
 * @param ofDocuments whether those of single documents are shown, or those of the whole knowledge base
 * @param keywords a part of the document's name, without regard to case
 * @param kinds null for documents of any kind
 */
public record PastRunFilter(
        boolean ofDocuments,
        @Nullable String keywords,
        Set<RunState> outcomes,
        Set<String> suffixes,
        DocumentFilter.@Nullable Kinds kinds) {
    public static final PastRunFilter OF_DOCUMENTS = new PastRunFilter(true, null, Set.of(), Set.of(), null);

    /** The runs of the whole knowledge base that ended so. */
    public static PastRunFilter ofWhole(Set<RunState> outcomes) {
        return new PastRunFilter(false, null, outcomes, Set.of(), null);
    }
}
