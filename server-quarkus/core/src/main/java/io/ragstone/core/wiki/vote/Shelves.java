package io.ragstone.core.wiki.vote;

import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.model.Embedders;
import io.ragstone.core.model.Vector;
import io.ragstone.core.wiki.page.PageContent;
import io.ragstone.core.wiki.page.WikiPage;
import io.ragstone.core.wiki.page.WikiPageStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps the pages of the wikis that were asked last in memory, as long as nobody changes them. */
final class Shelves {
    private static final int MOST = 100;

    private final WikiPageStore pages;
    private final Embedders embedders;
    private final Map<Key, Shelf> known = new LinkedHashMap<>(16, .75f, true);

    /** @param embedders those that remember what they embedded */
    Shelves(WikiPageStore pages, Embedders embedders) {
        this.pages = pages;
        this.embedders = embedders;
    }

    private record Key(UUID tenantId, Map<UUID, String> models) {}

    Shelf of(UUID tenantId, List<KnowledgeBase> bases) {
        Map<UUID, String> models = bases.stream()
                .collect(Collectors.toMap(KnowledgeBase::id, KnowledgeBase::embeddingModel, (one, same) -> one));
        Key key = new Key(tenantId, models);
        // The number before the pages: what changes in between is read anew the next time.
        long revision = pages.revision(tenantId, models.keySet());
        return find(key).filter(shelf -> shelf.isOf(revision)).orElseGet(() -> {
            List<Entry> entries = new ArrayList<>();
            Set.copyOf(bases).forEach(base -> entries.addAll(entries(base)));
            Shelf shelf = new Shelf(revision, entries);
            keep(key, shelf);
            return shelf;
        });
    }

    private List<Entry> entries(KnowledgeBase base) {
        List<WikiPage> served = pages.all(base.tenantId(), base.id()).stream()
                .filter(page -> page.published() != null)
                .toList();
        if (served.isEmpty()) {
            return List.of();
        }
        List<PageContent> contents =
                served.stream().flatMap(page -> page.served().stream()).toList();
        List<Vector> vectors = embedders
                .get(base.tenantId(), base.embeddingModel())
                .embed(contents.stream().map(Entry::told).toList());
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < served.size(); i++) {
            entries.add(
                    Entry.of(base.id(), served.get(i).slug(), base.embeddingModel(), contents.get(i), vectors.get(i)));
        }
        return entries;
    }

    private synchronized Optional<Shelf> find(Key key) {
        return Optional.ofNullable(known.get(key));
    }

    private synchronized void keep(Key key, Shelf shelf) {
        known.put(key, shelf);
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
    }
}
