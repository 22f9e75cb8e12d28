package io.ragstone.core.wiki.compile;

import io.ragstone.core.conversation.text.Words;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.Topic;
import io.ragstone.core.model.Embedders;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.search.SearchRequest;
import io.ragstone.core.search.SearchResult.Passage;
import io.ragstone.core.search.SearchService;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the passages that speak of a topic: what its names find, and what comes near in meaning. */
final class Gathering {
    private static final PageRequest MOST = new PageRequest(0, 20);
    private static final int NEIGHBOURS = 30;
    private static final double BY_WORDS = .3;
    private static final double BY_MEANING = .6;

    /** Between 0, unrelated, and 1, the same. */
    private static final double NEAR = .55;

    /** Which share of a name's words has to be there. */
    private static final double NAMED = .66;

    private final SearchService search;
    private final Embedders embedders;

    Gathering(SearchService search, Embedders embedders) {
        this.search = search;
        this.embedders = embedders;
    }

    /** The best first. */
    List<Passage> gather(KnowledgeBase base, Topic topic) {
        Map<String, Passage> found = new LinkedHashMap<>();
        search(base, String.join(" ", names(topic)), BY_WORDS)
                .forEach(one -> found.put(one.chunk().id(), one));
        String description = topic.description() == null ? "" : topic.description();
        search(base, (topic.title() + ". " + description).strip(), BY_MEANING)
                .forEach(one -> found.putIfAbsent(one.chunk().id(), one));
        double unrelated = embedders.get(base.tenantId(), base.embeddingModel()).unrelated();
        return found.values().stream()
                .filter(passage -> isNamed(passage, topic) || nearness(passage, unrelated) >= NEAR)
                .limit(MOST.limit())
                .toList();
    }

    private List<Passage> search(KnowledgeBase base, String question, double vectorWeight) {
        return search.search(new SearchRequest(question, List.of(base), null, vectorWeight, 0, NEIGHBOURS, MOST, false))
                .passages();
    }

    private static List<String> names(Topic topic) {
        return Stream.concat(Stream.of(topic.title(), topic.slug().replace('-', ' ')), topic.aliases().stream())
                .distinct()
                .toList();
    }

    private static boolean isNamed(Passage passage, Topic topic) {
        Chunk chunk = passage.chunk();
        Set<String> words = new HashSet<>(Words.of(chunk.content()));
        words.addAll(Words.of(String.join("\n", chunk.headings())));
        words.addAll(Words.of(passage.documentName()));
        return names(topic).stream().map(Words::of).anyMatch(name -> {
            long there = name.stream().filter(words::contains).count();
            return there > 0 && there >= NAMED * name.size();
        });
    }

    private static double nearness(Passage passage, double unrelated) {
        return (passage.vector() - unrelated) / (1 - unrelated);
    }
}
