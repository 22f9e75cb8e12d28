package io.ragstone.core.knowledge;

import java.util.Collection;

/** Whatever hangs on knowledge bases and goes with them. */
public interface KnowledgeContents {
    /** Removes the knowledge bases with everything in them. */
    void removeWith(Collection<KnowledgeBase> doomed);
}
