package io.ragstone.core.wiki.compile;

import io.ragstone.core.knowledge.Topic;
import io.ragstone.core.search.SearchResult.Passage;
import java.util.List;

/** Writes the text of a page out of passages. */
interface PageWriter {
    /** Who writes, such as a model's name. */
    String name();

    /** Changes when the same passages would be written up in another way. */
    String version();

    /**
     * A text whose every claim names a passage that says it; empty when there is nothing to say.
     *
     * @param before the text of the page until now; empty where there is none
     * @param passages the best first
     */
    String write(Topic topic, String before, List<Passage> passages);
}
