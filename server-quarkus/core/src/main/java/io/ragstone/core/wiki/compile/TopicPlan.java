package io.ragstone.core.wiki.compile;

import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.Topic;
import java.util.List;

/** Thinks of the topics that a knowledge base's wiki should have pages about. */
interface TopicPlan {
    int MOST = 50;

    /** @param known topics that there are pages about; they need not be named again */
    List<Topic> plan(KnowledgeBase base, List<Topic> known);
}
