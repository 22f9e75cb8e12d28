package io.ragstone.core.wiki.compile;

import io.ragstone.core.conversation.text.Words;
import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.ingest.enrich.StatisticalKeywords;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.Topic;
import io.ragstone.core.wiki.page.Slugs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Goes by the titles of documents, and by the phrases that only one of them has. */
final class OutlinedPlan implements TopicPlan {
    private static final int LONGEST_TITLE = 80;
    private static final int PHRASES = 8;
    private static final int MOST_ALIASES = 5;

    /** They say what a part of a document is for, and not what it is about. */
    private static final Set<String> GENERAL = Set.of(
            "introduction",
            "overview",
            "contents",
            "table of contents",
            "summary",
            "appendix",
            "references",
            "conclusion",
            "background",
            "notes",
            "faq");

    private final DocumentStore documents;
    private final ChunkStore chunks;

    OutlinedPlan(DocumentStore documents, ChunkStore chunks) {
        this.documents = documents;
        this.chunks = chunks;
    }

    @Override
    public List<Topic> plan(KnowledgeBase base, List<Topic> known) {
        Map<String, Topic> topics = new LinkedHashMap<>();
        known.forEach(topic -> topics.put(topic.slug(), topic));
        Outline.of(base, documents, chunks).stream()
                .flatMap(OutlinedPlan::topics)
                .forEach(topic -> topics.putIfAbsent(topic.slug(), topic));
        known.forEach(topic -> topics.remove(topic.slug()));
        return distinctive(topics.values().stream().limit(MOST).toList());
    }

    private static Stream<Topic> topics(Outline outline) {
        List<String> titles =
                outline.titles().stream().filter(OutlinedPlan::isTitle).toList();
        if (titles.size() > 1) {
            return titles.stream().map(title -> topic(title, List.of()));
        }
        String title = titles.isEmpty() ? capital(outline.name()) : titles.getFirst();
        Stream<String> phrases =
                new StatisticalKeywords().of(outline.text(), PHRASES).stream().filter(OutlinedPlan::isPhrase);
        List<String> aliases = Stream.concat(Stream.of(outline.name()), phrases)
                .filter(alias -> !alias.equalsIgnoreCase(title) && isTitle(alias))
                .distinct()
                .limit(MOST_ALIASES)
                .toList();
        return isTitle(title) ? Stream.of(topic(title, aliases)) : Stream.empty();
    }

    private static Topic topic(String title, List<String> aliases) {
        return new Topic(Slugs.of(title), title, aliases, "", null);
    }

    private static String capital(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static boolean isTitle(String text) {
        return text.length() <= LONGEST_TITLE
                && text.codePoints().filter(Character::isLetter).count() >= 2
                && !GENERAL.contains(text.toLowerCase(Locale.ROOT));
    }

    /** A single word is not enough to tell a topic by. */
    private static boolean isPhrase(String text) {
        return Words.of(text).size() >= 2 && text.codePoints().noneMatch(Character::isDigit);
    }

    /** An alias of two topics is one of neither. */
    private static List<Topic> distinctive(List<Topic> topics) {
        Map<String, Integer> uses = new HashMap<>();
        topics.forEach(topic ->
                names(topic).forEach(name -> uses.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum)));
        Predicate<String> own = alias -> uses.getOrDefault(alias.toLowerCase(Locale.ROOT), 0) == 1;
        List<Topic> distinctive = new ArrayList<>();
        topics.forEach(topic -> distinctive.add(new Topic(
                topic.slug(),
                topic.title(),
                topic.aliases().stream().filter(own).toList(),
                topic.category(),
                topic.description())));
        return distinctive;
    }

    private static Stream<String> names(Topic topic) {
        return Stream.concat(Stream.of(topic.title()), topic.aliases().stream());
    }
}
