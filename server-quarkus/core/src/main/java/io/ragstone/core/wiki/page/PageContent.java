package io.ragstone.core.wiki.page;

import io.ragstone.core.knowledge.Topic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says.
 *
 * @param aliases what else its topic is called
 * @param category empty for none
 * @param description what belongs into the page; null where nobody has said it
 * @param summary its first sentence, which is short
 * @param body in Markdown, with a mark after each claim that names its source; see {@link Citations}
 * @param tokens how many the body has without the marks
 * @param sources the passages that the body cites
 */
public record PageContent(
        String title,
        List<String> aliases,
        String category,
        @Nullable String description,
        String summary,
        String body,
        int tokens,
        List<PageSource> sources) {
    public PageContent {
        aliases = List.copyOf(aliases);
        sources = List.copyOf(sources);
    }

    Topic topic(String slug) {
        return new Topic(slug, title, aliases, category, description);
    }
}
