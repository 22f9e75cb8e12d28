package io.ragstone.core.ask;

import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.model.Cancellation;
import io.ragstone.core.wiki.vote.WikiHit;
import io.ragstone.core.wiki.vote.WikiVote;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Pages in memory; a question that names a page by its slug hits it. */
final class FakeWikiVote implements WikiVote {
    private record Place(UUID base, String slug) {}

    private final Map<Place, WikiHit> pages = new HashMap<>();
    private long revision;

    void put(UUID base, String slug, String body, int tokens) {
        pages.put(new Place(base, slug), new WikiHit(base, slug, slug, body, body, tokens, List.of(), List.of()));
        revision++;
    }

    void remove(UUID base, String slug) {
        pages.remove(new Place(base, slug));
        revision++;
    }

    @Override
    public Optional<WikiHit> vote(
            UUID tenantId, List<KnowledgeBase> bases, String question, Cancellation cancellation) {
        return bases.stream()
                .flatMap(base -> pages.entrySet().stream()
                        .filter(page -> page.getKey().base().equals(base.id())))
                .filter(page ->
                        question.toLowerCase(Locale.ROOT).contains(page.getKey().slug()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    @Override
    public long revision(UUID tenantId, Collection<UUID> knowledgeBaseIds) {
        return revision;
    }
}
