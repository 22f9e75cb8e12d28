package io.ragstone.core.wiki.vote;

import io.ragstone.core.conversation.text.Words;
import io.ragstone.core.model.Vector;
import io.ragstone.core.wiki.page.Citations;
import io.ragstone.core.wiki.page.PageContent;
import io.ragstone.core.wiki.page.PageSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A published page as it is voted on.
 *
 * @param body without marks
 * @param names the words of its title, its aliases and its slug
 * @param words all words that it has
 * @param vector of its title and summary
 */
record Entry(
        UUID knowledgeBaseId,
        String slug,
        String embeddingModel,
        PageContent content,
        String body,
        List<Set<String>> names,
        Set<String> words,
        Vector vector) {
    static Entry of(UUID knowledgeBaseId, String slug, String embeddingModel, PageContent content, Vector vector) {
        List<Set<String>> names = Stream.concat(
                        Stream.of(content.title(), slug.replace('-', ' ')), content.aliases().stream())
                .map(Words::of)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        String body = Citations.strip(content.body());
        Set<String> words = new HashSet<>(Words.of(body));
        names.forEach(words::addAll);
        return new Entry(knowledgeBaseId, slug, embeddingModel, content, body, names, Set.copyOf(words), vector);
    }

    static String told(PageContent content) {
        return content.title() + "\n" + content.summary();
    }

    WikiHit toHit() {
        return new WikiHit(
                knowledgeBaseId,
                slug,
                content.title(),
                content.summary(),
                body,
                content.tokens(),
                content.sources().stream().map(PageSource::chunkId).toList(),
                content.sources().stream()
                        .map(PageSource::documentId)
                        .distinct()
                        .toList());
    }
}
