package io.ragstone.core.ingest.enrich;

import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.document.chunk.ChunkTag;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import io.ragstone.core.search.Candidate;
import io.ragstone.core.search.IndexFollower;
import io.ragstone.core.search.IndexQuery;
import io.ragstone.core.search.PassageIndex;
import io.ragstone.core.search.SearchFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Puts the tags of tag sets on chunks: those of the descriptions whose words a chunk shares most. A tag set is a
 * knowledge base cut by the method "tag", and searched like any other.
 */
public final class ChunkTagging {
    private static final int NEAREST = 10;
    /** A description that fits less than half as well as the best one says nothing about the chunk. */
    private static final double FITTING = .5;

    private final KnowledgeBaseStore bases;
    private final ChunkStore chunks;
    private final PassageIndex index;
    private final IndexFollower follower;

    public ChunkTagging(KnowledgeBaseStore bases, ChunkStore chunks, PassageIndex index, IndexFollower follower) {
        this.bases = bases;
        this.chunks = chunks;
        this.index = index;
        this.follower = follower;
    }

    List<Chunk> tag(List<Chunk> passages, EnrichSettings settings, UUID tenant, Progress progress) {
        List<KnowledgeBase> sets = bases.findAll(tenant, settings.tagSets());
        if (sets.size() < settings.tagSets().size()) {
            progress.say("Of the tag sets, " + (settings.tagSets().size() - sets.size()) + " are not there any more.");
        }
        Map<IndexKey, List<KnowledgeBase>> byIndex =
                sets.stream().collect(Collectors.groupingBy(IndexKey::of, LinkedHashMap::new, Collectors.toList()));
        byIndex.keySet().forEach(follower::catchUp);
        List<Chunk> tagged = new ArrayList<>(passages.size());
        int found = 0;
        for (Chunk passage : passages) {
            progress.alive();
            List<ChunkTag> tags = tags(passage, byIndex, settings.tags());
            found += tags.isEmpty() ? 0 : 1;
            tagged.add(passage.tags().isEmpty() ? passage.tagged(tags) : passage);
        }
        progress.say("Tags were found for " + found + " of " + passages.size() + " chunks.");
        return tagged;
    }

    private List<ChunkTag> tags(Chunk passage, Map<IndexKey, List<KnowledgeBase>> sets, int most) {
        Map<String, Double> worth = new LinkedHashMap<>();
        sets.forEach((key, members) ->
                nearest(passage, key, members).forEach((tag, score) -> worth.merge(tag, score, Double::sum)));
        Optional<Double> best = worth.values().stream().max(Comparator.naturalOrder());
        return worth.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(entry -> new ChunkTag(entry.getKey(), weight(entry.getValue(), best.orElse(1d))))
                .toList();
    }

    private static int weight(double worth, double best) {
        return Math.clamp(Math.round(ChunkTag.MOST * worth / best), 1, ChunkTag.MOST);
    }

    /** The tags of the descriptions that fit, each with what its descriptions are worth together. */
    private Map<String, Double> nearest(Chunk passage, IndexKey key, List<KnowledgeBase> sets) {
        SearchFilter filter =
                new SearchFilter(sets.stream().map(KnowledgeBase::id).collect(Collectors.toSet()), null);
        List<Candidate> found = index.search(key, new IndexQuery(passage.content(), null, filter, NEAREST))
                .items();
        double best = found.stream().mapToDouble(Candidate::bm25).max().orElse(0);
        Map<String, Double> scores = found.stream()
                .filter(hit -> hit.bm25() > 0 && hit.bm25() >= best * FITTING)
                .collect(Collectors.toMap(Candidate::chunkId, Candidate::bm25, Double::sum, LinkedHashMap::new));
        Map<String, Double> worth = new LinkedHashMap<>();
        chunks.findAll(key.tenantId(), scores.keySet())
                .forEach(description -> description
                        .tags()
                        .forEach(tag ->
                                worth.merge(tag.name(), scores.getOrDefault(description.id(), 0d), Double::sum)));
        return worth;
    }
}
