package io.ragstone.core.document.tag;

import io.ragstone.core.call.Transactions;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.document.chunk.ChunkTag;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What the chunks of a knowledge base are filed under, as users look after it. */
public final class TagService {
    private final ChunkStore chunks;
    private final KnowledgeBaseStore bases;
    private final Transactions transactions;

    public TagService(ChunkStore chunks, KnowledgeBaseStore bases, Transactions transactions) {
        this.chunks = chunks;
        this.bases = bases;
        this.transactions = transactions;
    }

    /** How many chunks are filed under each tag, the most frequent first. */
    public Map<String, Long> counts(Collection<KnowledgeBase> among) {
        Map<String, Long> counts = among.stream()
                .flatMap(base -> chunks.tagged(base.tenantId(), base.id()).stream())
                .flatMap(chunk -> chunk.tags().stream())
                .collect(Collectors.groupingBy(ChunkTag::name, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    /** Takes these tags away from every chunk; returns how many chunks had any of them. */
    public int remove(KnowledgeBase base, Collection<String> names) {
        return change(
                base,
                tags -> tags.stream().filter(tag -> !names.contains(tag.name())).toList());
    }

    /** Files every chunk that is under one tag under another one instead; returns how many there were. */
    public int rename(KnowledgeBase base, String from, String to) {
        return change(base, tags -> renamed(tags, from, to));
    }

    /** Where a chunk has the new tag already, the greater weight counts. */
    private static List<ChunkTag> renamed(List<ChunkTag> tags, String from, String to) {
        Map<String, ChunkTag> renamed = new LinkedHashMap<>();
        for (ChunkTag tag : tags) {
            ChunkTag now = tag.name().equals(from) ? new ChunkTag(to, tag.weight()) : tag;
            renamed.merge(now.name(), now, (one, other) -> one.weight() >= other.weight() ? one : other);
        }
        return List.copyOf(renamed.values());
    }

    private int change(KnowledgeBase base, UnaryOperator<List<ChunkTag>> change) {
        return transactions.call(() -> {
            IndexKey key = bases.holdIndex(base);
            Map<UUID, Map<String, Chunk>> changed = chunks.tagged(base.tenantId(), base.id()).stream()
                    .filter(chunk -> !change.apply(chunk.tags()).equals(chunk.tags()))
                    .map(chunk -> chunk.tagged(change.apply(chunk.tags())))
                    .collect(
                            Collectors.groupingBy(Chunk::documentId, Collectors.toMap(Chunk::id, Function.identity())));
            changed.forEach((document, now) -> put(key, document, now));
            return changed.values().stream().mapToInt(Map::size).sum();
        });
    }

    private void put(IndexKey key, UUID document, Map<String, Chunk> changed) {
        chunks.embedded(key, document, List.copyOf(changed.keySet()))
                .forEach(embedded -> chunks.put(
                        key, embedded.with(changed.getOrDefault(embedded.chunk().id(), embedded.chunk()))));
    }
}
