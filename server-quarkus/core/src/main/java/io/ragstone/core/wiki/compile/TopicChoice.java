package io.ragstone.core.wiki.compile;

import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.Topic;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ChatModels;
import io.ragstone.core.wiki.page.Slugs;
import io.ragstone.core.wiki.page.WikiPageStore;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses what pages are to be about: what people have said, what there are pages about, what a plan adds. */
public final class TopicChoice {
    private final WikiPageStore pages;
    private final DocumentStore documents;
    private final ChunkStore chunks;
    private final ChatModels models;

    public TopicChoice(WikiPageStore pages, DocumentStore documents, ChunkStore chunks, ChatModels models) {
        this.pages = pages;
        this.documents = documents;
        this.chunks = chunks;
        this.models = models;
    }

    /** Where topics come from. */
    public enum Origin {
        /** From the list that the knowledge base has. */
        MANUAL,
        /** From a plan. */
        AUTO,
        BOTH
    }

    /** These, as far as something is known of them. */
    public List<Topic> named(KnowledgeBase base, Collection<String> slugs) {
        Map<String, Topic> known = known(base);
        return slugs.stream()
                .distinct()
                .map(slug -> Optional.ofNullable(known.get(slug))
                        .orElseGet(() -> new Topic(slug, Slugs.title(slug), List.of(), "", null)))
                .toList();
    }

    /** All of them. */
    public List<Topic> all(KnowledgeBase base, Origin origin) {
        Map<String, Topic> chosen = known(base);
        if (origin == Origin.AUTO) {
            base.topics().stream()
                    .filter(topic ->
                            pages.find(base.tenantId(), base.id(), topic.slug()).isEmpty())
                    .forEach(topic -> chosen.remove(topic.slug()));
        }
        if (origin != Origin.MANUAL) {
            plan(base).plan(base, List.copyOf(chosen.values())).stream()
                    .limit(Math.max(0, TopicPlan.MOST - chosen.size()))
                    .forEach(topic -> chosen.putIfAbsent(topic.slug(), topic));
        }
        return List.copyOf(chosen.values());
    }

    /** What people have said goes before what a page has. */
    private Map<String, Topic> known(KnowledgeBase base) {
        Map<String, Topic> known = new LinkedHashMap<>();
        base.topics().stream()
                .filter(topic -> Slugs.isValid(topic.slug()))
                .forEach(topic -> known.put(topic.slug(), topic));
        pages.all(base.tenantId(), base.id()).forEach(page -> known.putIfAbsent(page.slug(), page.topic()));
        return known;
    }

    private TopicPlan plan(KnowledgeBase base) {
        return models.ofTenant(base.tenantId())
                .filter(ChatModel::obeys)
                .<TopicPlan>map(model -> new AskedPlan(model, documents, chunks))
                .orElseGet(() -> new OutlinedPlan(documents, chunks));
    }
}
