package io.ragstone.core.search;

import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.model.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Passages in memory, found by looking at every one of them. */
public final class FakePassageIndex implements PassageIndex {
    /** A word, or a single Chinese character. */
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

    private static final Set<String> LITTLE_WORDS = Set.of("a", "an", "and", "in", "is", "of", "the", "to", "what");

    private final Map<IndexKey, Contents> indexes = new HashMap<>();

    /** @param words what the passage can be found by */
    private record Passage(EmbeddedChunk embedded, Set<String> words) {
        Chunk chunk() {
            return embedded.chunk();
        }
    }

    private static final class Contents {
        private final Map<String, Passage> passages = new LinkedHashMap<>();
        private long sequence = -1;
    }

    @Override
    public synchronized long sequence(IndexKey key) {
        Contents contents = indexes.get(key);
        return contents == null ? -1 : contents.sequence;
    }

    @Override
    public synchronized void apply(IndexKey key, List<Change> changes, long sequence) {
        Contents contents = indexes.computeIfAbsent(key, missing -> new Contents());
        changes.forEach(change -> apply(contents.passages, change));
        contents.sequence = sequence;
    }

    private static void apply(Map<String, Passage> passages, Change change) {
        switch (change) {
            case Change.Put put ->
                put.chunks().forEach(each -> passages.put(each.chunk().id(), new Passage(each, searchable(each))));
            case Change.RemoveChunk gone -> passages.remove(gone.chunkId());
            case Change.RemoveDocument gone ->
                passages.values().removeIf(each -> each.chunk().documentId().equals(gone.documentId()));
            case Change.RemoveKnowledgeBase gone ->
                passages.values()
                        .removeIf(each -> each.chunk().knowledgeBaseId().equals(gone.knowledgeBaseId()));
        }
    }

    @Override
    public synchronized Candidates search(IndexKey key, IndexQuery query) {
        Contents contents = indexes.getOrDefault(key, new Contents());
        List<Passage> allowed = contents.passages.values().stream()
                .filter(allowed(query.filter()))
                .toList();
        Map<String, Double> question = words(query.text()).stream()
                .collect(Collectors.toMap(Function.identity(), word -> rarity(word, allowed)));
        List<Candidate> judged = allowed.stream()
                .map(each -> judge(each, question, query.vector()))
                .toList();
        List<Candidate> byWords = judged.stream()
                .filter(each -> each.bm25() > 0)
                .sorted(Comparator.comparingDouble(Candidate::bm25).reversed())
                .toList();
        Stream<Candidate> byVector = query.vector() == null
                ? Stream.of()
                : judged.stream()
                        .sorted(Comparator.comparingDouble(Candidate::cosine).reversed())
                        .limit(query.vectorDepth());
        List<Candidate> found = Stream.concat(byWords.stream().limit(query.depth()), byVector)
                .distinct()
                .toList();
        return new Candidates(found, byWords.size());
    }

    @Override
    public synchronized void drop(IndexKey key) {
        indexes.remove(key);
    }

    @Override
    public @Nullable String highlight(String question, String text) {
        Set<String> wanted = words(question);
        List<String> sentences = Arrays.stream(text.split("(?<=[.!?。！？])|\n", -1))
                .filter(sentence -> words(sentence).stream().anyMatch(wanted::contains))
                .map(sentence -> WORD.matcher(sentence)
                        .replaceAll(word -> wanted.contains(word.group().toLowerCase(Locale.ROOT))
                                ? "<em>" + word.group() + "</em>"
                                : word.group())
                        .strip())
                .toList();
        return sentences.isEmpty() ? null : String.join("...", sentences);
    }

    @Override
    public void check() {}

    private static Candidate judge(Passage passage, Map<String, Double> question, @Nullable Vector vector) {
        Chunk chunk = passage.chunk();
        double total =
                question.values().stream().mapToDouble(Double::doubleValue).sum();
        double covered = question.entrySet().stream()
                .filter(word -> passage.words().contains(word.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        return new Candidate(
                chunk.id(),
                chunk.documentId(),
                chunk.knowledgeBaseId(),
                chunk.ordinal(),
                covered,
                total == 0 ? 0 : covered / total,
                vector == null ? 0 : vector.dot(passage.embedded().vector()));
    }

    private static double rarity(String word, List<Passage> all) {
        long with = all.stream().filter(each -> each.words().contains(word)).count();
        return Math.log10(10 + (all.size() - with + .5) / (with + .5));
    }

    private static Set<String> searchable(EmbeddedChunk embedded) {
        List<String> texts = new ArrayList<>(List.of(embedded.chunk().content(), embedded.documentName()));
        texts.addAll(embedded.chunk().headings());
        texts.addAll(embedded.chunk().keywords());
        texts.addAll(embedded.chunk().questions());
        return words(String.join("\n", texts));
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .filter(word -> !LITTLE_WORDS.contains(word))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Predicate<Passage> allowed(SearchFilter filter) {
        return each -> {
            Chunk chunk = each.chunk();
            return chunk.available()
                    && filter.knowledgeBaseIds().contains(chunk.knowledgeBaseId())
                    && (filter.documentIds() == null || filter.documentIds().contains(chunk.documentId()))
                    && (filter.tags() == null
                            || chunk.tags().stream()
                                    .anyMatch(tag -> filter.tags().contains(tag.name())));
        };
    }
}
